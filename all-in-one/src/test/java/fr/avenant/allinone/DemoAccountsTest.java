package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.local.PlatformRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2015-07-10T08:00:00Z"));

    @TempDir Path data;

    @Test
    void a_second_start_keeps_the_pseudonyms_and_leaves_the_file_alone() throws IOException {
        var first = DemoAccounts.in(data).asInitialRoles();
        Files.setLastModifiedTime(file(), LONG_AGO);

        assertThat(DemoAccounts.in(data).asInitialRoles()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(file())).isEqualTo(LONG_AGO);
        assertThat(data.toFile().list()).containsExactly("demo-actors.properties");
        assertThat(Files.getPosixFilePermissions(file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_file_of_an_earlier_version_keeps_its_pseudonyms() throws IOException {
        var first = DemoAccounts.in(data).asInitialRoles();
        Files.writeString(file(), "#Sat Nov 28 01:00:00 UTC 2026\n" + Files.readString(file()));

        assertThat(DemoAccounts.in(data).asInitialRoles()).isEqualTo(first);
    }

    @Test
    void an_emptied_file_is_refused_and_left_as_it_was() throws IOException {
        refused("", "est vide");
        refused("# Pseudonyms of the demonstration accounts\n", "est vide");
    }

    @Test
    void a_file_cut_short_is_refused_wherever_it_was_cut() throws IOException {
        DemoAccounts.in(data);
        var whole = Files.readString(file());
        refused(whole.substring(0, whole.length() / 2), "demo-actors.properties");
        refused(whole.substring(0, whole.length() - 10), "a une ligne tronquée");
        refused(whole.substring(0, whole.lastIndexOf("=")), "a une ligne tronquée");
        refused(whole.replaceFirst("(?m)^cahors=.*\\n", ""), "il manque cahors");
    }

    @Test
    void a_file_that_is_no_text_is_refused() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertRefused("illisible");
        refused("cahors=\\uZZZZ", "illisible");
    }

    private void refused(String content, String fault) throws IOException {
        Files.writeString(file(), content);
        assertRefused(fault);
        assertThat(file()).hasContent(content);
    }

    private void assertRefused(String fault) {
        assertThatThrownBy(() -> DemoAccounts.in(data))
                .isInstanceOf(PlatformRefused.DamagedFile.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining(fault)
                .hasMessageContaining("sauvegarde");
    }

    private Path file() {
        return data.resolve("demo-actors.properties");
    }
}
