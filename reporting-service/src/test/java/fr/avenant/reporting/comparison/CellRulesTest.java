package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.quartier;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.reporting.fact.OpenPortals;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedService.class)
class CellRulesTest {

    private final Publisher publisher;
    private final RunningReporting reporting;

    CellRulesTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @Test
    void a_measure_that_gathers_others_shows_them_side_by_side_and_adds_none() {
        publisher.publishAll(
                territory("gathered"),
                qpv("gathered", "nord"),
                dwellings("qpv.socialRentalDwellings", "429"),
                dwellings("qpv.socialDwellingsToReconstitute", "63"));

        var apart = ask("measure=dwellings&by=quartier,variable&territory=gathered").cells();
        assertThat(apart)
                .extracting(cell -> cell.path("variable").asString() + " " + value(cell))
                .containsExactlyInAnyOrder(
                        "qpv.socialRentalDwellings 429", "qpv.socialDwellingsToReconstitute 63");
        var together = ask("measure=dwellings&by=quartier&territory=gathered").cell();
        assertThat(together.path("status").asString()).isEqualTo("notComparable");
        assertThat(together.path("reason").asString()).isEqualTo("notAdditive");
        var members = ask("measure=dwellings&by=variable&territory=gathered").json();
        assertThat(members.at("/members/variable/qpv.socialRentalDwellings").asString())
                .isNotEqualTo("qpv.socialRentalDwellings")
                .isNotEmpty();
    }

    private static DomainEvent dwellings(String measure, String value) {
        return Figure.ofQuartier(measure, "gathered", "nord")
                .in(2020)
                .unit("dwellings")
                .is(value)
                .published();
    }

    @Test
    void a_figure_is_the_value_of_its_cell_digit_by_digit() {
        publisher.publishAll(
                territory("digits"),
                qpv("digits", "nord"),
                population("digits", "nord", "949").published(),
                Figure.ofQuartier("qpv.povertyRate", "digits", "nord")
                        .in(2018)
                        .unit("share")
                        .is("0.430")
                        .published());

        var cell = populations("digits", "territory,quartier,year").cell();
        assertThat(cell.properties())
                .filteredOn(member -> !member.getKey().equals("explain"))
                .extracting(member -> member.getKey() + "=" + member.getValue())
                .containsExactlyInAnyOrder(
                        "territory=\"digits\"",
                        "quartier=\"nord\"",
                        "year=2018",
                        "status=\"value\"",
                        "value=\"949\"",
                        "unit=\"inhabitants\"");
        assertThat(value(ask("measure=qpv.povertyRate&by=quartier,year&territory=digits").cell()))
                .isEqualTo("0.430");
    }

    @Test
    void whoever_is_registered_and_silent_is_shown_as_such_for_every_year_that_occurs() {
        publisher.publishAll(
                territory("silent-a"),
                qpv("silent-a", "nord"),
                qpv("silent-a", "sud"),
                territory("silent-b"),
                qpv("silent-b", "est"),
                population("silent-a", "nord", "100").published(),
                population("silent-a", "nord", "110").in(2019).published());

        var answer = populations("silent-a,silent-b", "territory,quartier,year");

        assertThat(answer.cells()).hasSize(6);
        for (var silent : List.of("sud", "est")) {
            for (var year : List.of("2018", "2019")) {
                assertAbsent(
                        answer.cell("quartier=" + silent, "year=" + year),
                        "notAvailable",
                        "notReported");
            }
        }
        assertAbsent(
                populations("silent-a,silent-b", "territory").cell("territory=silent-b"),
                "notAvailable",
                "notReported");
    }

    @Test
    void years_that_sources_leave_out_are_not_expected_of_others() {
        publisher.publishAll(
                territory("undated"),
                qpv("undated", "nord"),
                qpv("undated", "sud"),
                population("undated", "nord", "100").in(null).published(),
                population("undated", "sud", "200").published());

        var answer = populations("undated", "quartier,year");

        assertThat(answer.cells()).hasSize(3);
        assertThat(value(answer.cell("quartier=nord", "year="))).isEqualTo("100");
        assertAbsent(answer.cell("quartier=nord", "year=2018"), "notAvailable", "notReported");
    }

    @Test
    void members_that_are_the_same_everywhere_are_expected_of_everybody() {
        publisher.publishAll(
                territory("kinds-a"),
                territory("kinds-b"),
                posts("kinds-a", "adulte-relais", "4").published(),
                posts("kinds-a", "fonjep", "6").published(),
                posts("kinds-b", "fonjep", "5").published());

        var answer = ask("measure=post.count&by=territory,kind,year&territory=kinds-a,kinds-b");

        assertThat(answer.cells()).hasSize(4);
        assertAbsent(
                answer.cell("territory=kinds-b", "kind=adulte-relais", "year=2022"),
                "notAvailable",
                "notReported");
    }

    @Test
    void what_the_source_says_instead_of_a_figure_stays_what_it_is() {
        publisher.publishAll(
                territory("absences"),
                qpv("absences", "nd"),
                qpv("absences", "no-row"),
                qpv("absences", "secret"),
                qpv("absences", "sans-objet"),
                population("absences", "nd", Quantity.notAvailable()).published(),
                population("absences", "no-row", Quantity.notAvailable("noRowInSource"))
                        .published(),
                population("absences", "secret", Quantity.suppressedBySource()).published(),
                population("absences", "sans-objet", Quantity.notApplicable()).published());

        var answer = populations("absences", "quartier,year");

        assertAbsent(answer.cell("quartier=nd"), "notAvailable", "printedNotAvailable");
        assertAbsent(answer.cell("quartier=no-row"), "notAvailable", "noRowInSource");
        assertAbsent(answer.cell("quartier=secret"), "suppressed", "bySource");
        assertAbsent(answer.cell("quartier=sans-objet"), "notApplicable", null);
    }

    @Test
    void zero_is_a_value() {
        publisher.publishAll(
                territory("zero"),
                qpv("zero", "nord"),
                Figure.ofQuartier("qpv.c2sBeneficiaries", "zero", "nord")
                        .in(2022)
                        .unit("beneficiaries")
                        .is("0")
                        .published());

        assertThat(value(ask("measure=qpv.c2sBeneficiaries&by=quartier&territory=zero").cell()))
                .isEqualTo("0");
    }

    @Test
    void a_sum_that_has_all_its_parts_is_a_value() {
        publisher.publishAll(
                territory("sum"),
                qpv("sum", "nord"),
                qpv("sum", "sud"),
                population("sum", "nord", "100").published(),
                population("sum", "sud", "23").published());

        assertThat(value(populations("sum", "territory,year").cell())).isEqualTo("123");
    }

    @Test
    void a_sum_that_lacks_a_part_is_not_a_value_but_says_how_far_it_goes() {
        publisher.publishAll(
                territory("lacks"),
                qpv("lacks", "nord"),
                qpv("lacks", "sud"),
                qpv("lacks", "est"),
                population("lacks", "nord", "100").published(),
                population("lacks", "sud", Quantity.notAvailable()).published());

        var cell = populations("lacks", "territory,year").cell();

        assertAbsent(cell, "notAvailable", "partialCoverage");
        assertThat(cell.path("partial")).hasToString("{\"covered\":1,\"of\":3,\"value\":\"100\"}");
    }

    @Test
    void a_sum_of_which_nothing_is_there_has_no_part_that_could_be_taken_for_zero() {
        publisher.publishAll(
                territory("nothing"),
                qpv("nothing", "nord"),
                qpv("nothing", "sud"),
                population("nothing", "nord", Quantity.notAvailable()).published(),
                population("nothing", "sud", Quantity.notAvailable()).published());

        var cell = populations("nothing", "territory,year").cell();

        assertAbsent(cell, "notAvailable", "printedNotAvailable");
        assertThat(cell.has("partial")).isFalse();
    }

    @Test
    void a_part_to_which_the_figure_does_not_apply_is_not_missing() {
        publisher.publishAll(
                territory("part-na"),
                qpv("part-na", "nord"),
                qpv("part-na", "sud"),
                population("part-na", "nord", "100").published(),
                population("part-na", "sud", Quantity.notApplicable()).published());

        assertThat(value(populations("part-na", "territory,year").cell())).isEqualTo("100");
    }

    @Test
    void a_sum_over_quartiers_adds_only_the_kinds_that_the_measure_is_about() {
        publisher.publishAll(
                territory("covers"),
                qpv("covers", "nord"),
                quartier("covers", "veille", Quartier.Kind.QVA, Effective.since("2015")),
                quartier("covers", "nouveau", Quartier.Kind.QPV, Effective.since("2024")),
                population("covers", "nord", "100").published(),
                population("covers", "veille", "7").published());

        assertThat(value(populations("covers", "territory,year").cell())).isEqualTo("100");
        assertThat(value(populations("covers", "quartier,year").cell("quartier=veille")))
                .isEqualTo("7");
        assertThat(value(populations("covers&quartier=veille", "territory,year").cell()))
                .isEqualTo("7");
    }

    @Test
    void medians_are_not_added_up() {
        publisher.publishAll(
                territory("medians"),
                qpv("medians", "nord"),
                qpv("medians", "sud"),
                median("medians", "nord", "11200").published(),
                median("medians", "sud", "12400").published());

        assertAbsent(
                ask("measure=qpv.medianIncome&by=territory,year&territory=medians").cell(),
                "notComparable",
                "notAdditive");
        assertThat(
                        value(
                                ask("measure=qpv.medianIncome&by=territory&territory=medians&quartier=sud")
                                        .cell()))
                .isEqualTo("12400");
    }

    @Test
    void a_printed_total_of_women_and_men_is_not_added_to_them() {
        var members =
                Figure.ofQuartier("qpv.citizensCouncilMembers", "mixed", "nord")
                        .in(2022)
                        .unit("people");
        publisher.publishAll(
                territory("mixed"),
                qpv("mixed", "nord"),
                members.is("20").published(),
                members.of("sex", "women").is("12").published(),
                members.of("sex", "men").is("8").published());

        var both = ask("measure=qpv.citizensCouncilMembers&by=quartier&territory=mixed").cell();
        assertThat(value(both)).isEqualTo("20");
        assertThat(value(both.path("printed"))).isEqualTo("20");
        assertThat(
                        value(
                                ask("measure=qpv.citizensCouncilMembers&by=quartier,sex&territory=mixed")
                                        .cell("sex=women")))
                .isEqualTo("12");
    }

    @Test
    void figures_that_differ_in_something_that_the_measure_does_not_know_are_not_added() {
        publisher.publishAll(
                territory("unheard"),
                qpv("unheard", "nord"),
                population("unheard", "nord", "12").of("age", "young").published(),
                population("unheard", "nord", "8").of("age", "old").published());

        assertAbsent(
                populations("unheard", "quartier,year").cell(), "notComparable", "notAdditive");
    }

    @Test
    void figures_in_different_units_are_not_added() {
        publisher.publishAll(
                territory("units"),
                qpv("units", "nord"),
                qpv("units", "sud"),
                population("units", "nord", "12").published(),
                population("units", "sud", "8").unit("households").published());

        assertAbsent(
                populations("units", "territory,year").cell(), "notComparable", "severalUnits");
        assertThat(
                        populations("units", "quartier,year")
                                .cell("quartier=sud")
                                .path("unit")
                                .asString())
                .isEqualTo("households");
    }

    @Test
    void two_figures_for_one_place_contradict_each_other_unless_one_comes_first() {
        publisher.publishAll(
                territory("conflict"),
                qpv("conflict", "nord"),
                population("conflict", "nord", "949").published(),
                population("conflict", "nord", "950")
                        .again("bis")
                        .from(source("tests.annexe"))
                        .published());

        var cell = populations("conflict", "quartier,year").cell();

        assertAbsent(cell, "notComparable", "conflict");
        assertThat(cell.path("conflicts").valueStream().map(CellRulesTest::value))
                .containsExactly("949", "950");
        assertThat(cell.path("conflicts").get(1).path("document").asString())
                .isEqualTo("document:tests.annexe");
        assertThat(cell.path("conflicts").get(1).path("locator").asString()).isEqualTo("page 1");
        assertThat(cell.path("conflicts").get(1).path("event").asString()).hasSize(36);
    }

    @Test
    void two_sources_that_agree_are_no_conflict_and_count_once() {
        publisher.publishAll(
                territory("agree"),
                qpv("agree", "nord"),
                population("agree", "nord", "949").published(),
                population("agree", "nord", "949.0").again("bis").published());

        var cell = populations("agree", "territory,year").cell();

        assertThat(value(cell)).isEqualTo("949");
        assertThat(cell.has("conflicts")).isFalse();
    }

    @Test
    void the_document_that_the_catalogue_puts_first_wins_and_the_others_stand_beside() {
        publisher.publishAll(
                territory("ranked"),
                qpv("ranked", "nord"),
                ranked("949", "tests.edition-1"),
                ranked("950", "tests.edition-2"),
                ranked("999", "tests.elsewhere"));

        var cell = ask("measure=tests.ranked&by=quartier,year&territory=ranked").cell();

        assertThat(value(cell)).isEqualTo("950");
        assertThat(cell.path("conflicts").valueStream().map(CellRulesTest::value))
                .containsExactly("949", "999");
    }

    @Test
    void without_years_the_latest_one_that_is_not_after_the_day_is_taken_and_shown() {
        publisher.publishAll(
                territory("latest"),
                qpv("latest", "nord"),
                population("latest", "nord", "100").in(2014).published(),
                population("latest", "nord", "110").in(2019).published(),
                population("latest", "nord", "120").in(2030).published());

        var now = populations("latest", "quartier");
        var before = populations("latest&on=2018-12-31", "quartier");

        assertThat(value(now.cell())).isEqualTo("110");
        assertThat(now.cell().path("latestYear").asInt()).isEqualTo(2019);
        assertThat(now.json().path("coordinates").path("year").asInt()).isEqualTo(2019);
        assertThat(value(before.cell())).isEqualTo("100");
        assertThat(before.cell().path("latestYear").asInt()).isEqualTo(2014);
        assertThat(populations("latest", "quartier,year").cells()).hasSize(2);
        assertThat(populations("latest", "quartier,year").cells())
                .noneMatch(cell -> cell.has("latestYear"));
    }

    @Test
    void what_had_not_begun_on_the_day_is_not_there() {
        publisher.publishAll(
                territory("begun"),
                qpv("begun", "nord"),
                quartier("begun", "nouveau", Quartier.Kind.QPV, Effective.since("2024-06")),
                population("begun", "nord", "100").in(2014).published());

        assertThat(populations("begun&on=2024-05-31", "quartier").cells()).hasSize(1);
        assertThat(populations("begun&on=2024-06-01", "quartier").cells()).hasSize(2);
    }

    @Test
    void a_count_about_people_that_is_too_small_is_hidden_with_whatever_gives_it_away() {
        publisher.publishAll(
                document("tests.open", "Ouvert", true),
                territory("small"),
                qpv("small", "nord"),
                qpv("small", "sud"),
                beneficiaries("small", "nord", "4").published(),
                beneficiaries("small", "sud", "120").published());

        var byQuartier =
                askAsAnybody("measure=qpv.c2sBeneficiaries&by=quartier,year&territory=small");
        var sum = askAsAnybody("measure=qpv.c2sBeneficiaries&by=territory,year&territory=small");

        assertAbsent(byQuartier.cell("quartier=nord"), "suppressed", "byPlatform");
        assertThat(value(byQuartier.cell("quartier=sud"))).isEqualTo("120");
        assertAbsent(sum.cell(), "suppressed", "byPlatform");
        var explained =
                reporting
                        .getWithin(byQuartier.cell("quartier=nord").path("explain").asString())
                        .json();
        assertAbsent(explained.path("cell"), "suppressed", "byPlatform");
    }

    @Test
    void neither_a_part_of_a_sum_nor_a_conflict_tells_a_hidden_count() {
        publisher.publishAll(
                document("tests.open", "Ouvert", true),
                territory("leaks"),
                qpv("leaks", "nord"),
                qpv("leaks", "sud"),
                beneficiaries("leaks", "nord", "3").published(),
                beneficiaries("leaks", "sud", Quantity.notAvailable()).published(),
                beneficiaries("leaks", "sud", "2").again("bis").published());

        var sum =
                askAsAnybody("measure=qpv.c2sBeneficiaries&by=territory,year&territory=leaks")
                        .cell();
        var sud =
                askAsAnybody("measure=qpv.c2sBeneficiaries&by=quartier,year&territory=leaks")
                        .cell("quartier=sud");

        assertThat(sum.has("partial")).isFalse();
        assertAbsent(sud, "notComparable", "conflict");
        assertThat(sud.has("conflicts")).isFalse();
    }

    @Test
    void a_sum_of_hidden_counts_is_hidden_like_them() {
        publisher.publishAll(
                document("tests.open", "Ouvert", true),
                territory("both"),
                qpv("both", "nord"),
                qpv("both", "sud"),
                beneficiaries("both", "nord", "4").published(),
                beneficiaries("both", "sud", "3").published());

        assertAbsent(
                askAsAnybody("measure=qpv.c2sBeneficiaries&by=territory,year&territory=both")
                        .cell(),
                "suppressed",
                "byPlatform");
    }

    @Test
    void a_quartier_is_told_from_one_of_the_same_name_elsewhere() {
        publisher.publishAll(
                territory("twin-a"),
                qpv("twin-a", "centre"),
                territory("twin-b"),
                qpv("twin-b", "centre"),
                population("twin-a", "centre", "10").published(),
                population("twin-b", "centre", "20").published());

        var answer = populations("twin-a,twin-b", "quartier");

        assertThat(answer.json().path("by")).hasToString("[\"territory\",\"quartier\"]");
        assertThat(value(answer.cell("territory=twin-a"))).isEqualTo("10");
    }

    @Test
    void members_have_names() {
        publisher.publishAll(
                territory("names"),
                qpv("names", "nord"),
                population("names", "nord", "10").published());

        assertThat(populations("names", "territory,quartier").json().path("members"))
                .hasToString(
                        "{\"quartier\":{\"nord\":\"Quartier nord\"},\"territory\":{\"names\":\"Agglo names\"}}");
    }

    @Test
    void rows_are_streamed_not_held() {
        publisher.publishAll(
                document("stream.open", "Ouvert"),
                territory("stream"),
                qpv("stream", "nord"),
                population("stream", "nord", "10").from(source("stream.open")).published());
        reporting.awaitAll(publisher);

        assertThat(OpenPortals.whileReading(reporting, "qpv.population")).isPositive();
    }

    private Answer populations(String territory, String by) {
        return ask("measure=qpv.population&by=" + by + "&territory=" + territory);
    }

    private Answer ask(String question) {
        reporting.awaitAll(publisher);
        return reporting.get("/api/v1/comparison?" + question);
    }

    private Answer askAsAnybody(String question) {
        reporting.awaitAll(publisher);
        return reporting.getWithin("/api/v1/comparison?" + question);
    }

    private static Figure population(String territory, String quartier, String value) {
        return population(territory, quartier, Quantity.measured(value));
    }

    private static Figure population(String territory, String quartier, Quantity quantity) {
        return Figure.ofQuartier("qpv.population", territory, quartier).in(2018).is(quantity);
    }

    private static Figure median(String territory, String quartier, String value) {
        return Figure.ofQuartier("qpv.medianIncome", territory, quartier)
                .in(2019)
                .unit("eurosPerYear")
                .is(value);
    }

    private static Figure beneficiaries(String territory, String quartier, String value) {
        return beneficiaries(territory, quartier, Quantity.measured(value));
    }

    private static Figure beneficiaries(String territory, String quartier, Quantity quantity) {
        return Figure.ofQuartier("qpv.c2sBeneficiaries", territory, quartier)
                .in(2022)
                .unit("beneficiaries")
                .from(source("tests.open"))
                .is(quantity);
    }

    private static Figure posts(String territory, String kind, String value) {
        return Figure.ofEpci("post.count", territory).in(2022).of("kind", kind).is(value);
    }

    private static DomainEvent ranked(String value, String document) {
        return Figure.ofQuartier("tests.ranked", "ranked", "nord")
                .in(2018)
                .is(value)
                .again(document.replace("tests.", ""))
                .from(source(document))
                .published();
    }

    static String value(JsonNode cell) {
        assertThat(cell.path("value").isString()).as(cell.toString()).isTrue();
        return cell.path("value").asString();
    }

    static void assertAbsent(JsonNode cell, String status, @Nullable String reason) {
        assertThat(cell.path("status").asString()).as(cell.toString()).isEqualTo(status);
        assertThat(cell.path("reason").asString(null)).as(cell.toString()).isEqualTo(reason);
        assertThat(cell.has("value")).as(cell.toString()).isFalse();
    }
}
