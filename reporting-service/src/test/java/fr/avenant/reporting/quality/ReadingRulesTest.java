package fr.avenant.reporting.quality;

import static fr.avenant.reporting.quality.FoundIn.text;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.Discrepancy.Place;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyNoted;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only readers see: names, and what they noted. */
@ExtendWith(SharedService.class)
class ReadingRulesTest {

    private static final String T = "quality-reading";
    private static final String U = "quality-linked";

    private final FoundIn found;

    ReadingRulesTest(Publisher publisher, RunningReporting reporting) {
        found = new FoundIn(reporting, publisher, T);
    }

    @BeforeAll
    static void a_territory(Publisher publisher) {
        publisher.publishAll(
                territory(T),
                document("quality-reading.cdv", "Contrat de ville"),
                organisation("quality-reading.ville", "Ville", T),
                qpv(T, "nord"),
                new OrganisationRegistered(
                        "organisation:quality-reading.udaf",
                        new Organisation(
                                "UDAF",
                                Organisation.Kind.ASSOCIATION,
                                null,
                                null,
                                null,
                                null,
                                T,
                                List.of("UDAFF", "Udaf de l'Aude")),
                        Facts.SINCE_2015,
                        Facts.source()),
                new QuartierRegistered(
                        "quartier:quality-reading.sud",
                        new Quartier(
                                T,
                                "Grazailles",
                                Quartier.Kind.QPV,
                                List.of(),
                                List.of(),
                                List.of("Grazaillès")),
                        Facts.SINCE_2015,
                        Facts.source()),
                new DiscrepancyNoted(
                        "discrepancy:quality-reading.habitants",
                        new Discrepancy(
                                T,
                                "Deux totaux d'habitants",
                                Discrepancy.Nature.SAME_QUANTITY,
                                Discrepancy.Severity.WARNING,
                                List.of(
                                        new Place(
                                                "document:quality-reading.cdv", "édito", "10 100"),
                                        new Place("document:quality-nowhere", "carte", null)),
                                "10 263"),
                        Facts.SINCE_2015,
                        Facts.source()));
    }

    @Test
    void what_has_several_names_is_listed_with_all_of_them() {
        assertThat(found.whatBy("names")).containsExactly("Grazailles", "UDAF");
        assertThat(text(found.by("names").getLast(), "printed"))
                .isEqualTo("UDAFF ; Udaf de l'Aude");
        assertThat(found.by("names"))
                .allMatch(finding -> text(finding, "severity").equals("naming"));
    }

    @Test
    void what_a_reader_noted_keeps_its_severity_and_both_places() {
        assertThat(found.onlyBy("noted-by-a-reader").toString())
                .isEqualTo(
                        """
                        {"effective":{"basis":"printed","from":"2015"},\
                        "id":"discrepancy:quality-reading.habitants","nature":"sameQuantity","notedAs":[],\
                        "places":[{"aggregate":"discrepancy:quality-reading.habitants","document":"document:quality-reading.cdv","locator":"édito",\
                        "printed":"10 100","title":"Contrat de ville"},\
                        {"aggregate":"discrepancy:quality-reading.habitants","document":"document:quality-nowhere","locator":"carte"}],\
                        "printed":"10 100","recomputed":"10 263","rule":"noted-by-a-reader",\
                        "severity":"warning","territory":"quality-reading","what":"Deux totaux d'habitants"}\
                        """);
    }

    @Test
    void what_a_rule_computes_and_a_reader_noted_is_linked_where_they_have_a_place_in_common(
            Publisher publisher) {
        publisher.publishAll(
                territory(U),
                qpv(U, "nord"),
                qpv(U, "sud"),
                population("nord", "999", "fiche Nord, 1re puce (« habitants »)"),
                population("sud", "998", "fiche Sud, 1re puce"),
                noted("nord-sous-le-seuil", "qpv-under-1000", "fiche Nord, 1re puce"),
                noted("autre-regle", "part-exceeds-whole", "fiche Nord, 1re puce"),
                noted("sans-regle", null, "fiche Nord, 1re puce"));
        var there = new FoundIn(found.reporting(), publisher, U);

        assertThat(there.by("qpv-under-1000"))
                .extracting(finding -> finding.path("notedAs").toString())
                .containsExactly("[\"discrepancy:quality-linked.nord-sous-le-seuil\"]", "[]");
        assertThat(there.by("noted-by-a-reader"))
                .extracting(finding -> text(finding, "computedBy"))
                .containsExactly("part-exceeds-whole", "qpv-under-1000", "");
    }

    private static StatisticPublished population(String quartier, String value, String locator) {
        return Figure.ofQuartier("qpv.population", U, quartier)
                .in(2018)
                .is(value)
                .from(Source.of("document:quality-reading.cdv", locator))
                .published();
    }

    private static DiscrepancyNoted noted(String code, @Nullable String rule, String locator) {
        return new DiscrepancyNoted(
                "discrepancy:" + U + "." + code,
                new Discrepancy(
                        U,
                        code,
                        Discrepancy.Nature.THRESHOLD,
                        Discrepancy.Severity.ERROR,
                        List.of(new Place("document:quality-reading.cdv", locator, null)),
                        null,
                        rule),
                Facts.SINCE_2015,
                Facts.source());
    }
}
