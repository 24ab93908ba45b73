package fr.avenant.reporting.access;

import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Source;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A figure that is too small: published by nobody, seen by whoever sees the territory. */
@ExtendWith(SharedService.class)
class SuppressedValueTest {

    private static final String T = "few";
    private static final String CELLS =
            "/api/v1/comparison?measure=qpv.c2sBeneficiaries&by=quartier,year&territory=" + T;

    private final RunningReporting reporting;

    SuppressedValueTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitFindings(publisher);
    }

    @BeforeAll
    static void quartiers_with_few_people(Publisher publisher) {
        publisher.publishAll(
                document("few.doc", "Document", true),
                territory(T),
                qpv(T, "nord"),
                qpv(T, "sud"),
                qpv(T, "est"),
                beneficiaries("nord").is("3").published(),
                beneficiaries("nord").is("4").again("bis").published(),
                beneficiaries("sud").is("2").published(),
                beneficiaries("est").is(Quantity.suppressedBySource()).published(),
                qpv(T, "ouest"));
        var first = publisher.publish(beneficiaries("ouest").is("12").published());
        publisher.publish(
                beneficiaries("ouest")
                        .is("3")
                        .from(Source.of("document:few.doc", "page 2"))
                        .corrected(first.id()));
    }

    @Test
    void no_earlier_version_of_a_figure_that_is_hidden_tells_it() {
        for (var stranger : List.of(explain("ouest"), explain("ouest", "elsewhere"))) {
            var fact = stranger.path("facts").get(0);

            assertThat(fact.path("earlierCount").asInt()).isEqualTo(1);
            assertThat(fields(fact)).containsExactly("value", "status", "reason", "locator");
            assertThat(stranger.toString()).doesNotContain("\"3\"", ":3,");
        }
        assertThat(fields(explain("ouest", T).path("facts").get(0)))
                .containsExactly("value", "locator");
    }

    @Test
    void whoever_sees_the_territory_sees_the_figure() {
        for (var insider : List.of(explain("sud", "few"), reporting.get(address("sud")).json())) {
            var fact = insider.path("facts").get(0);

            assertThat(insider.at("/cell/value").asString()).isEqualTo("2");
            assertThat(fact.path("value").asString()).isEqualTo("2");
            assertThat(fact.has("leafHash")).isTrue();
        }
    }

    @Test
    void others_see_neither_the_value_nor_a_hash_that_only_few_values_can_have() {
        for (var stranger : List.of(explain("sud"), explain("sud", "elsewhere"))) {
            var fact = stranger.path("facts").get(0);

            assertThat(stranger.at("/cell/reason").asString()).isEqualTo("byPlatform");
            assertThat(fact.path("reason").asString()).isEqualTo("byPlatform");
            assertThat(fact.has("value")).isFalse();
            assertThat(fact.has("leafHash")).isFalse();
        }
    }

    @Test
    void what_the_source_suppresses_nobody_has() {
        for (var answer : List.of(explain("est"), explain("est", "few"))) {
            var fact = answer.path("facts").get(0);

            assertThat(fact.path("reason").asString()).isEqualTo("bySource");
            assertThat(fact.has("value")).isFalse();
        }
    }

    @Test
    void no_rule_prints_to_others_what_is_too_small() {
        var path = "/api/v1/data-quality?rule=same-quantity-twice&territory=" + T;

        for (var format : List.of("", "&format=csv")) {
            assertThat(reporting.getWithin(path + format).text()).doesNotContain("nord");
            assertThat(reporting.getWithin(path + format, "elsewhere").text())
                    .doesNotContain("nord");
            assertThat(reporting.getWithin(path + format, T).text()).contains("3 ; 4");
            assertThat(reporting.get(path + format).text()).contains("3 ; 4");
        }
    }

    @Test
    void cells_are_the_same_for_all_who_do_not() {
        var cells = reporting.getWithin(CELLS).cells();

        assertThat(cells).noneMatch(cell -> cell.has("value"));
        assertThat(reporting.getWithin(CELLS, "elsewhere").cells()).isEqualTo(cells);
        assertThat(reporting.getWithin(CELLS, T).cells()).isEqualTo(reporting.get(CELLS).cells());
        assertThat(reporting.getWithin(CELLS + "&format=csv").text())
                .isEqualTo(reporting.getWithin(CELLS + "&format=csv", "elsewhere").text());
    }

    private static List<String> fields(JsonNode fact) {
        return fact.at("/earlier/0/changes")
                .valueStream()
                .map(change -> change.path("field").asString())
                .toList();
    }

    private JsonNode explain(String quartier, String... seen) {
        return reporting.getWithin(address(quartier), seen).json();
    }

    private String address(String quartier) {
        return reporting.get(CELLS).cell("quartier=" + quartier).path("explain").asString();
    }

    private static Figure beneficiaries(String quartier) {
        return Figure.ofQuartier("qpv.c2sBeneficiaries", T, quartier)
                .in(2020)
                .unit("beneficiaries")
                .from(source("few.doc"));
    }
}
