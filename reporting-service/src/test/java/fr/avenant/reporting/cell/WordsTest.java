package fr.avenant.reporting.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a cell says by a code, it can say in French. */
class WordsTest {

    @Test
    void every_reason_has_a_code_of_its_own_and_a_french_word() {
        assertThat(AbsenceReason.inFrench()).hasSize(AbsenceReason.values().length);
        assertThat(AbsenceReason.inFrench().values())
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void everything_left_out_and_every_mark_has_a_french_word() {
        assertThat(
                        Stream.concat(
                                Arrays.stream(LeftOut.Why.values()).map(LeftOut.Why::label),
                                Arrays.stream(Mark.values()).map(Mark::label)))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void a_reason_of_a_source_that_nobody_knows_is_told_as_one() {
        assertThat(AbsenceReason.ofSource("noRowInSource"))
                .isEqualTo(AbsenceReason.NO_ROW_IN_SOURCE);
        assertThat(AbsenceReason.ofSource("secretDefense")).isEqualTo(AbsenceReason.OTHER);
    }
}
