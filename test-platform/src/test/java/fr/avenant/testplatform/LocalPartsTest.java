package fr.avenant.testplatform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPartsTest {

    @TempDir Path parent;

    @Test
    void runs_at_the_same_time_take_folders_of_their_own() throws IOException {
        try (var first = LocalParts.emptyFolder(parent);
                var second = LocalParts.emptyFolder(parent)) {
            assertThat(second.path()).isNotEqualTo(first.path());
        }
    }

    @Test
    void a_run_starts_without_the_data_of_the_one_before() throws IOException {
        Path left;
        try (var first = LocalParts.emptyFolder(parent)) {
            left = Files.createDirectories(first.path().resolve("kafka")).resolve("left");
            Files.createFile(left);
        }

        try (var second = LocalParts.emptyFolder(parent)) {
            assertThat(left).startsWithRaw(second.path()).doesNotExist();
        }
    }
}
