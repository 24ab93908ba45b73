package fr.avenant.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2015-07-10T08:00:00Z"));

    @TempDir Path parent;

    @Test
    void a_missing_folder_is_created_and_can_be_taken_again_once_let_go() throws IOException {
        var path = parent.resolve("here/and/there");

        for (int turn = 0; turn < 2; turn++) {
            try (var folder = DataFolder.open(path)) {
                assertThat(folder.path()).isEqualTo(path.toRealPath());
            }
        }
    }

    @Test
    void a_folder_whose_first_owner_was_killed_while_marking_it_can_be_taken() throws IOException {
        Files.createFile(parent.resolve("avenant-data"));

        DataFolder.open(parent).close();

        assertThat(parent.resolve("avenant-data")).content().isNotEmpty();
    }

    @Test
    void a_folder_held_by_another_program_is_refused_until_that_program_is_killed()
            throws Exception {
        try (var holder = ChildJvm.run(FolderHolder.class, parent.toString())) {
            holder.awaitLine(FolderHolder.HOLDING);

            assertThatThrownBy(() -> DataFolder.open(parent))
                    .isInstanceOf(PlatformRefused.FolderInUse.class)
                    .hasMessageContaining(parent.toString());

            holder.kill();
            DataFolder.open(parent).close();
        }
    }

    @Test
    void a_second_taking_in_the_same_program_is_refused_and_does_not_loosen_the_first()
            throws Exception {
        try (var _ = DataFolder.open(parent)) {
            assertThatThrownBy(() -> DataFolder.open(parent.resolve(".")))
                    .isInstanceOf(PlatformRefused.FolderInUse.class);

            try (var other = ChildJvm.run(FolderHolder.class, parent.toString())) {
                other.awaitLine(FolderHolder.REFUSED);
            }
        }
    }

    @Test
    void a_foreign_folder_is_refused_and_left_as_it_was() throws IOException {
        var thesis = Files.writeString(parent.resolve("thesis.txt"), "three years of work");
        Files.setLastModifiedTime(thesis, LONG_AGO);
        Files.setLastModifiedTime(parent, LONG_AGO);

        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(PlatformRefused.ForeignFolder.class)
                .hasMessageContaining(parent.toString());

        assertThat(parent.toFile().listFiles()).containsExactly(thesis.toFile());
        assertThat(thesis).hasContent("three years of work");
        assertThat(Files.getLastModifiedTime(thesis)).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(parent)).isEqualTo(LONG_AGO);
    }

    @Test
    void a_file_of_someone_else_that_bears_our_markers_name_makes_the_folder_foreign()
            throws IOException {
        var marker = Files.writeString(parent.resolve("avenant-data"), "a list of amendments");

        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(PlatformRefused.ForeignFolder.class);

        assertThat(marker).hasContent("a list of amendments");
    }

    @Test
    void a_folder_of_ours_whose_marker_was_emptied_is_refused_with_what_to_write_back()
            throws IOException {
        var marker = Files.createFile(parent.resolve("avenant-data"));
        Files.createDirectories(parent.resolve("postgresql/data"));

        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(PlatformRefused.DamagedFile.class)
                .hasMessageContaining("« avenant-data 1 »");

        assertThat(marker).isEmptyFile();
        Files.writeString(marker, "avenant-data 1\n");
        DataFolder.open(parent).close();
    }

    @Test
    void a_folder_of_a_later_format_is_refused_and_left_as_it_was() throws IOException {
        var marker = Files.writeString(parent.resolve("avenant-data"), "avenant-data 2\n");

        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(PlatformRefused.UnknownFormat.class)
                .hasMessageContaining("avenant-data 2");

        assertThat(marker).hasContent("avenant-data 2\n");
    }

    @Test
    void a_refused_folder_can_be_taken_once_its_obstacle_is_gone() throws IOException {
        var marker = Files.writeString(parent.resolve("avenant-data"), "avenant-data 2\n");
        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(PlatformRefused.UnknownFormat.class);

        Files.delete(marker);

        DataFolder.open(parent).close();
    }

    @Test
    void a_folder_that_cannot_be_created_is_refused() throws IOException {
        var file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(PlatformRefused.UnwritableFolder.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(PlatformRefused.UnwritableFolder.class);
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_refused() throws IOException {
        var readOnly = Files.createDirectory(parent.resolve("read-only"));
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(readOnly), "root writes everywhere");

        assertThatThrownBy(() -> DataFolder.open(readOnly))
                .isInstanceOf(PlatformRefused.UnwritableFolder.class)
                .hasMessageContaining(readOnly.toString());
    }
}
