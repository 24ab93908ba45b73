package fr.avenant.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompleteFolderTest {

    @TempDir Path parent;

    @Test
    void a_folder_that_was_not_filled_to_the_end_is_made_anew() throws IOException {
        var folder = parent.resolve("data");
        assertThatThrownBy(() ->
                        CompleteFolder.create(
                                folder,
                                partial -> {
                                    Files.writeString(partial.resolve("half"), "written");
                                    throw new IOException("disk full");
                                }))
                .hasMessage("disk full");
        assertThat(folder).doesNotExist();

        CompleteFolder.create(
                folder, partial -> Files.writeString(partial.resolve("whole"), "written"));

        assertThat(parent.toFile().listFiles()).containsExactly(folder.toFile());
        assertThat(folder.toFile().list()).containsExactly("whole");
    }

    @Test
    void a_complete_folder_is_not_filled_again() throws IOException {
        CompleteFolder.create(
                parent,
                _ -> {
                    throw new AssertionError("filled again");
                });
    }
}
