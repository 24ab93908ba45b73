package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.bound.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quartier:carcassonne.grazailles",
                "contract:carcassonne.cdv-2024",
                "engagement:aurillac.perr-2020.e047",
                "tfpb-expense:cahors.lot-habitat.l01.2016",
                "territory:46"
            })
    void kind_and_codes_make_an_identifier(String id) {
        assertThat(Identifier.isWellFormed(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "carcassonne",
                ":carcassonne",
                "quartier:",
                "quartier:a..b",
                "quartier:.a",
                "quartier:a.",
                "quartier:a/b",
                "quartier:La Conte",
                "quartier:île",
                "Quartier:a",
                "4quartier:a",
                "quartier:a:b",
                "quartier:a\n"
            })
    void anything_else_does_not(String text) {
        assertThat(Identifier.isWellFormed(text)).isFalse();
    }

    @Test
    void two_hundred_characters_are_the_most() {
        var longest = "quartier:" + "a".repeat(Text.IDENTIFIER.longest() - "quartier:".length());

        assertThat(Identifier.isWellFormed(longest)).isTrue();
        assertThat(Identifier.isWellFormed(longest + "a")).isFalse();
    }

    @Test
    void kind_and_code_stand_around_the_colon() {
        assertThat(Identifier.kind("quartier:carcassonne.grazailles")).isEqualTo("quartier");
        assertThat(Identifier.code("quartier:carcassonne.grazailles"))
                .isEqualTo("carcassonne.grazailles");
    }

    @Test
    void an_identifier_of_another_kind_is_refused() {
        assertThatCode(() -> Identifier.check("quartier:a", "quartier")).doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> Identifier.check("contract:a", "quartier"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("id"));
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> Identifier.check("grazailles", "quartier"));
    }
}
