package fr.avenant.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.reporting.catalogue.Measure.Disclosure;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every measure about people says when a figure of it is too small to be shown, or why none is. */
class DisclosureOfMeasuresTest {

    private static final String UNIT_OF_EACH_FIGURE = "asIndicated";

    private final Catalogue catalogue = catalogue();

    @Test
    void a_measure_about_people_states_a_rule_or_why_it_has_none() {
        assertThat(catalogue.all())
                .filteredOn(it -> it.gathers().isEmpty())
                .filteredOn(it ->
                        it.unit().equals(UNIT_OF_EACH_FIGURE)
                                || !catalogue.unitsOfThings().contains(it.unit()))
                .hasSizeGreaterThan(10)
                .allSatisfy(it -> assertThat(it.disclosure()).as(it.id()).isNotNull());
    }

    @Test
    void a_share_is_of_measures_that_there_are() {
        assertThat(catalogue.all())
                .flatMap(it ->
                        Stream.of(it.numerator(), it.denominator())
                                .filter(Objects::nonNull)
                                .toList())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(catalogue.find(it)).as(it).isPresent());
    }

    @Test
    void a_unit_that_nobody_knows_may_count_people() {
        assertThat(catalogue.unitsOfThings())
                .doesNotContain("beneficiaries", "apprentices", "unspecified")
                .contains("euros", "hoursPerWeek");
    }

    @Test
    void a_rule_is_a_minimum_with_its_source_or_a_reason() {
        for (var wrong :
                List.<ThrowingCallable>of(
                        () -> new Disclosure(null, null, null, null, null),
                        () -> new Disclosure(5, null, null, null, null),
                        () -> new Disclosure(5, "a rule", "a reason", null, null),
                        () -> new Disclosure(null, "a rule", "a reason", null, null))) {
            assertThatThrownBy(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Catalogue catalogue() {
        try {
            return new CatalogueConfiguration().catalogue(List.of("classpath:catalogue/*.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
