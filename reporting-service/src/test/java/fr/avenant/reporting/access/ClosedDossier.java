package fr.avenant.reporting.access;

import static fr.avenant.reporting.scenario.Facts.SINCE_2015;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;

import fr.avenant.contracts.Euros;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.programmation.CreditKind;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyNoted;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A territory half of whose facts are in a document that is not public: whatever only that one
 * tells has the word <i>secret</i>, or the number 424242.
 */
final class ClosedDossier {

    static final String T = "mixed";

    private static final Source OPEN = source("mixed.ouvert");
    private static final Source CLOSED = source("mixed.ferme");
    private static final String CDV = "contract:mixed.cdv";
    private static final String KNOWN = "organisation:mixed.connue";
    private static final String UNKNOWN = "organisation:mixed.inconnue";

    private ClosedDossier() {}

    static void publish(Publisher publisher) {
        publisher.publishAll(
                document("mixed.ouvert", "Contrat", true),
                document("mixed.ferme", "Note secret", false),
                territory(T, CLOSED),
                qpv(T, "nord"),
                organisation(KNOWN, "Ville", T, OPEN, List.of()),
                organisation(UNKNOWN, "Association secret", T, CLOSED, List.of("Asso secret")),
                organisation("organisation:nationale", "Agence secret", null, CLOSED, List.of()),
                contract(CDV, "Contrat de ville", OPEN),
                contract("contract:mixed.c2", "Convention secret", CLOSED),
                engagement("engagement:mixed.e1", "Ouvrir", List.of(KNOWN, UNKNOWN), OPEN),
                engagement("engagement:mixed.e2", "Fermer en secret", List.of(KNOWN), CLOSED),
                engagement("engagement:mixed.e3", "Écouter", List.of(UNKNOWN), OPEN),
                envelope("envelope:mixed.v1", "Appel à projets", OPEN),
                envelope("envelope:mixed.v2", "Fonds secret", CLOSED),
                Figure.ofQuartier("qpv.population", T, "nord")
                        .in(2018)
                        .is("949")
                        .from(OPEN)
                        .published(),
                Figure.ofQuartier("qpv.population", T, "nord")
                        .in(2019)
                        .is("424242")
                        .from(CLOSED)
                        .published(),
                Figure.ofQuartier("qpv.population", T, "nord")
                        .in(2018)
                        .is("424242")
                        .from(CLOSED)
                        .again("bis")
                        .published(),
                discrepancy("discrepancy:mixed.d1", "Deux dates", OPEN, "document:mixed.ouvert"),
                discrepancy("discrepancy:mixed.d2", "Écart secret", OPEN, "document:mixed.ferme"));
    }

    private static OrganisationRegistered organisation(
            String id,
            String name,
            @Nullable String territory,
            Source source,
            List<String> otherNames) {
        return new OrganisationRegistered(
                id,
                new Organisation(
                        name,
                        Organisation.Kind.OTHER,
                        null,
                        null,
                        null,
                        null,
                        territory,
                        otherNames),
                SINCE_2015,
                source);
    }

    private static ContractRegistered contract(String id, String title, Source source) {
        return new ContractRegistered(
                id,
                new Contract(
                        T,
                        Contract.Kind.CONTRAT_DE_VILLE,
                        title,
                        new Period("2015", "2030"),
                        null,
                        null,
                        List.of(),
                        List.of(KNOWN),
                        null,
                        List.of()),
                SINCE_2015,
                source);
    }

    private static EngagementSigned engagement(
            String id, String label, List<String> partners, Source source) {
        return new EngagementSigned(
                id,
                new Engagement(T, CDV, partners, label, null, null, null, null, List.of()),
                SINCE_2015,
                source);
    }

    private static EnvelopeAllocated envelope(String id, String label, Source source) {
        return new EnvelopeAllocated(
                id,
                new Envelope(
                        T,
                        CDV,
                        2024,
                        label,
                        UNKNOWN,
                        CreditKind.SPECIFIC,
                        Euros.of("40000.00"),
                        Envelope.Periodicity.YEARLY,
                        null),
                SINCE_2015,
                source);
    }

    private static DiscrepancyNoted discrepancy(
            String id, String label, Source source, String other) {
        return new DiscrepancyNoted(
                id,
                new Discrepancy(
                        T,
                        label,
                        Discrepancy.Nature.DATE,
                        Discrepancy.Severity.NOTE,
                        List.of(
                                new Discrepancy.Place("document:mixed.ouvert", "page 1", "2019"),
                                new Discrepancy.Place(other, "page 2", "2020")),
                        null),
                SINCE_2015,
                source);
    }
}
