package fr.avenant.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.engagement.EngagementContextEvent;
import fr.avenant.contracts.programmation.ProgrammationContextEvent;
import fr.avenant.contracts.territory.TerritoryContextEvent;
import fr.avenant.reporting.catalogue.Measure.Dimension;
import fr.avenant.reporting.catalogue.Measure.Holds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What every measure of the catalogue states. */
class CatalogueTest {

    private static final Catalogue CATALOGUE = read();

    static final List<Measure> MEASURES = CATALOGUE.all();

    @ParameterizedTest
    @FieldSource("MEASURES")
    void a_ratio_has_terms_that_are_there_and_can_be_broken_down_like_it(Measure measure) {
        if (!measure.isRatio()) {
            return;
        }
        var numerator = CATALOGUE.find(String.valueOf(measure.numerator())).orElseThrow();
        var denominator = CATALOGUE.find(String.valueOf(measure.denominator())).orElseThrow();

        assertThat(names(numerator)).containsAll(names(measure));
        assertThat(measure.defaults()).isEqualTo(numerator.defaults());
        assertThat(denominator.defaults()).isEmpty();
        assertThat(measure.per()).isPositive();
        assertThat(measure.terms()).isNotNull();
        assertThat(measure.dimensions())
                .as("what is not a sum adds along nothing")
                .noneMatch(Dimension::adds);
    }

    @ParameterizedTest
    @FieldSource("MEASURES")
    void every_version_of_a_definition_is_kept(Measure measure) {
        var versions = CATALOGUE.versions(measure.id());

        assertThat(versions)
                .isEqualTo(IntStream.rangeClosed(1, measure.newestVersion()).boxed().toList());
        for (var version : versions) {
            assertThat(CATALOGUE.find(measure.id(), version))
                    .hasValueSatisfying(it -> {
                        assertThat(it.definitionVersion()).isEqualTo(version);
                        assertThat(it.newestVersion()).isEqualTo(measure.newestVersion());
                    });
        }
        assertThat(CATALOGUE.find(measure.id(), measure.newestVersion())).contains(measure);
    }

    @ParameterizedTest
    @FieldSource("MEASURES")
    void a_measure_says_by_which_events_it_is_recorded(Measure measure) {
        var known =
                EventTypes.eventClasses(
                                TerritoryContextEvent.class,
                                EngagementContextEvent.class,
                                ProgrammationContextEvent.class)
                        .stream()
                        .map(event -> EventType.of(event).name())
                        .collect(Collectors.toSet());

        assertThat(measure.recordedBy()).isNotEmpty().isSubsetOf(known);
    }

    @ParameterizedTest
    @FieldSource("MEASURES")
    void what_adds_is_a_dimension_and_what_derives_too(Measure measure) {
        assertThat(names(measure)).doesNotHaveDuplicates().containsAll(measure.derives().keySet());
        measure.derives()
                .values()
                .forEach(derived -> assertThat(names(measure)).contains(derived.from()));
        assertThat(measure.defaults().keySet()).isSubsetOf(names(measure));
        assertThat(measure.definition()).isNotBlank();
        assertThat(measure.limits()).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("MEASURES")
    void a_share_is_never_added(Measure measure) {
        if (measure.unit().equals("share")) {
            assertThat(measure.dimensions()).noneMatch(Dimension::adds);
        }
    }

    @Test
    void states_are_told_from_figures_of_a_period() {
        assertThat(CATALOGUE.states())
                .contains("engagement.count", "indicator.count", "contract.signatories")
                .doesNotContain("qpv.population", "indicator.value", "funding.envelope");
        assertThat(CATALOGUE.find("post.count").orElseThrow().holds())
                .isEqualTo(Holds.FOR_ITS_PERIOD);
    }

    @Test
    void staff_is_counted_in_one_measure() {
        assertThat(CATALOGUE.all())
                .filteredOn(measure -> measure.unit().equals("fullTimeEquivalents"))
                .extracting(Measure::id)
                .containsExactly("staff.fte");
    }

    @Test
    void planned_is_not_added_to_spent_any_more() {
        assertThat(CATALOGUE.find("tfpb.expense").orElseThrow().adds("stage")).isFalse();
        assertThat(CATALOGUE.find("tfpb.expense", 1).orElseThrow().adds("stage")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tfpb.expense", "tfpb.expensePerInhabitant"})
    void what_may_be_planned_only_is_not_called_spent_and_old_answers_keep_their_names(String id) {
        var measure = CATALOGUE.find(id).orElseThrow();

        assertThat(measure.label()).doesNotContainIgnoringCase("dépens");
        assertThat(measure.definition()).doesNotContainIgnoringCase("dépenses");
        assertThat(CATALOGUE.find(id, 1).orElseThrow().label()).startsWith("Dépenses");
        assertThat(CATALOGUE.find(id, 1).orElseThrow().definition()).startsWith("Dépenses prévues");
    }

    private static Set<String> names(Measure measure) {
        return new HashSet<>(measure.dimensions().stream().map(Dimension::name).toList());
    }

    private static Catalogue read() {
        try {
            return Catalogue.read(
                    List.of(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath:catalogue/*.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
