package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.local.PlatformRefused;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void without_a_word_the_usual_ones_hold() {
        var settings = Settings.of(_ -> null);
        assertThat(settings.ports()).isEqualTo(PlatformPorts.usual());
        assertThat(settings.data()).isEqualTo(Path.of(".avenant").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "70000",
                "65524",
                "-1",
                "0",
                "",
                " ",
                "8080.5",
                "8 080",
                "99999999999"
            })
    void what_is_no_port_is_refused_in_a_sentence(String port) {
        assertThatThrownBy(() -> given("avenant.port", port))
                .isInstanceOf(PlatformRefused.WrongSetting.class)
                .hasMessage(
                        "AVENANT_PORT=%s : il faut un numéro de port de 1 à 65523, comme 8080."
                                .formatted(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\0b"})
    void what_is_no_folder_is_refused_in_a_sentence(String data) {
        assertThatThrownBy(() -> given("avenant.data", data))
                .isInstanceOf(PlatformRefused.WrongSetting.class)
                .hasMessageStartingWith("AVENANT_DATA=");
    }

    @Test
    void the_highest_first_port_has_room_for_the_others() {
        assertThat(given("avenant.port", "65523").ports().kafkaController()).isEqualTo(65_535);
    }

    @Test
    void a_relative_folder_is_told_with_its_whole_path() {
        assertThat(given("avenant.data", "x/../here").data())
                .isEqualTo(Path.of("here").toAbsolutePath());
    }

    private static Settings given(String name, String value) {
        return Settings.of(Map.of(name, value)::get);
    }
}
