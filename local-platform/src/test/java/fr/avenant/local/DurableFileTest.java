package fr.avenant.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2015-07-10T08:00:00Z"));

    @TempDir Path folder;

    @Test
    void another_content_replaces_the_file_and_nothing_stays_beside() throws IOException {
        var file = folder.resolve("kept");
        Files.writeString(folder.resolve("kept.new"), "left by a kill");

        DurableFile.write(file, "one");
        DurableFile.write(file, "two");

        assertThat(file).hasContent("two");
        assertThat(folder.toFile().list()).containsExactly("kept");
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void the_same_content_leaves_the_file_alone() throws IOException {
        var file = folder.resolve("kept");
        DurableFile.write(file, "one");
        Files.setLastModifiedTime(file, LONG_AGO);

        DurableFile.write(file, "one");

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    @Test
    void what_cannot_be_written_leaves_the_file_as_it_was() throws IOException {
        var file = folder.resolve("kept");
        DurableFile.write(file, "one");
        Files.createDirectories(folder.resolve("kept.new/in-the-way"));

        assertThatThrownBy(() -> DurableFile.write(file, "two")).isInstanceOf(IOException.class);

        assertThat(file).hasContent("one");
    }
}
