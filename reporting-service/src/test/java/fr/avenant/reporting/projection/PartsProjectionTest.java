package fr.avenant.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.Indicator.Origin;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.programmation.CreditKind;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.Envelope.Periodicity;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.Organisation.Whole;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartsProjectionTest {

    private static final Source SOURCE = Source.of("document:cahors.perr-2020", "annexe 1");

    /** The organisation is there on days on which it is a part of nothing. */
    @Test
    void what_an_organisation_is_a_part_of_holds_in_its_own_time() {
        var organisation =
                new Organisation(
                        "DDT du Lot",
                        Organisation.Kind.STATE,
                        null,
                        null,
                        null,
                        null,
                        "cahors",
                        List.of(),
                        List.of(
                                new Whole("organisation:etat", "2010", "2015", null, null),
                                new Whole("organisation:etat", null, "2009", null, "service")));

        var rows =
                Projection.of(
                                new OrganisationRegistered(
                                        "organisation:cahors.ddt",
                                        organisation,
                                        Effective.since("2001"),
                                        SOURCE),
                                null)
                        .entities();

        assertThat(rows)
                .extracting(EntityRow::kind, EntityRow::territory, EntityRow::effective)
                .containsExactly(
                        tuple("organisation", "cahors", Effective.since("2001")),
                        tuple("part", "cahors", new Effective("2010", "2015", Basis.PRINTED)),
                        tuple("part", "cahors", new Effective("unknown", "2009", Basis.INFERRED)));
    }

    @Test
    void an_envelope_within_another_is_of_another_measure() {
        assertThat(List.of(envelope(null), envelope("envelope:cahors.total")))
                .extracting(FactRow::measure, it -> it.dimensions().get("within"))
                .containsExactly(
                        tuple("funding.envelope", null),
                        tuple("funding.envelopePart", "cahors.total"));
    }

    @Test
    void an_indicator_counts_by_how_the_document_has_it() {
        assertThat(List.of(origins(null), origins(Origin.INFERRED)))
                .containsExactly(List.of("list", "list"), List.of("inferred", "inferred"));
    }

    private static List<String> origins(@Nullable Origin origin) {
        var indicator =
                new Indicator(
                        "cahors",
                        "contract:cahors.perr-2020",
                        "engagement:cahors.perr-2020.e001",
                        "Bénéficiaires",
                        Indicator.Nature.COUNT,
                        List.of("sex"),
                        null,
                        origin);
        return Projection.of(
                        new IndicatorDefined(
                                "indicator:cahors.i1", indicator, Effective.since("2020"), SOURCE),
                        null)
                .facts()
                .stream()
                .map(it -> it.dimensions().getOrDefault("origin", ""))
                .toList();
    }

    private static FactRow envelope(@Nullable String within) {
        var envelope =
                new Envelope(
                        "cahors",
                        null,
                        null,
                        null,
                        "Enveloppe",
                        "organisation:etat",
                        CreditKind.SPECIFIC,
                        Euros.of("185000.00"),
                        Periodicity.YEARLY,
                        null,
                        within);
        return Projection.of(
                        new EnvelopeAllocated(
                                "envelope:cahors.e1", envelope, Effective.since("2020"), SOURCE),
                        null)
                .facts()
                .getFirst();
    }
}
