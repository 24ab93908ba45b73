package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.engagement.IndicatorReport;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    private static final UUID REF = UUID.fromString("7c0e5b0c-8a53-4c9e-9d6b-1f2a3b4c5d6e");
    private static final String SALT = "000102030405060708090a0b0c0d0e0f";

    /** {@code printf '%s%s' 000102030405060708090a0b0c0d0e0f 'Relancé deux fois' | sha256sum}. */
    private static final String COMMITMENT =
            "a2f92a571fdc99a189aef51f3fcb6f9d240f18dd93d9580644efb584caeb3ca3";

    @Test
    void a_commitment_is_what_anybody_can_compute_from_salt_and_text() {
        assertThat(Note.of(REF, SALT, "Relancé deux fois")).isEqualTo(new Note(REF, COMMITMENT));
    }

    @Test
    void another_salt_or_text_is_another_commitment() {
        var note = Note.of(REF, SALT, "Relancé deux fois");

        assertThat(Note.of(REF, SALT, "Relancé trois fois")).isNotEqualTo(note);
        assertThat(Note.of(REF, SALT.replace('f', 'e'), "Relancé deux fois")).isNotEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Relancé deux fois", "ABCDEF", "0123456789abcdef"})
    void a_text_is_no_commitment(String text) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> new Note(REF, text))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("commitment"));
    }

    @Test
    void a_fact_without_a_note_is_written_as_before_there_were_notes() {
        assertThat(EventJson.write(report(null)))
                .isEqualTo(
                        """
                        {"breakdown":{},"indicator":"indicator:any","period":{"from":"2021","to":"2021"},\
                        "quantity":{"kind":"measured","value":"12"},"stage":"reported","territory":"any","unit":"people"}\
                        """);
    }

    @Test
    void a_note_in_a_fact_is_its_reference_and_commitment() {
        assertThat(EventJson.write(report(new Note(REF, COMMITMENT))))
                .contains(
                        "\"note\":{\"commitment\":\"%s\",\"ref\":\"%s\"}"
                                .formatted(COMMITMENT, REF));
    }

    private static IndicatorReport report(@Nullable Note note) {
        return new IndicatorReport(
                "any",
                "indicator:any",
                IndicatorReport.Stage.REPORTED,
                new Period("2021", "2021"),
                null,
                Quantity.measured("12"),
                "people",
                Map.of(),
                note);
    }
}
