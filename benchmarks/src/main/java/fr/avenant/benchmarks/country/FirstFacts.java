package fr.avenant.benchmarks.country;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkPublished;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What there is before the first year of figures. */
final class FirstFacts {

    /** The State, which signs everywhere. */
    static final String STATE = "organisation:genere.etat";

    static final String FAMILY_BENEFITS = "organisation:genere.caf";

    private static final int ENGAGEMENTS = 10;
    private static final int PROTECTED_PERCENT = 95;
    private static final Effective FROM_2015 = Generated.during("2015-07", "2022-12-31");

    private FirstFacts() {}

    /** What belongs to no territory. */
    static void ofCountry(CountryLog log, String actor) {
        national(log, actor, STATE, "État (organisation générée)", Organisation.Kind.STATE);
        national(
                log,
                actor,
                FAMILY_BENEFITS,
                "Caisse d'allocations familiales (organisation générée)",
                Organisation.Kind.SOCIAL_SECURITY);
    }

    private static void national(
            CountryLog log, String actor, String id, String name, Organisation.Kind kind) {
        log.tell(
                null,
                actor,
                0,
                new OrganisationRegistered(
                        id,
                        organisation(name, kind, null),
                        Generated.since("2015"),
                        Generated.system()));
    }

    static void ofTerritory(Desk desk) {
        var it = desk.territory();
        desk.tell(0, territory(it));
        partners(desk);
        document(desk, it.document("contrat-2015"), "Contrat de ville", "2015-07-01");
        quartiers(desk);
        contract(desk);
        programmes(desk);
        for (var engagement = 0; engagement < ENGAGEMENTS; engagement++) {
            Commitments.engagement(desk, 2015);
            Commitments.indicator(desk, 2015);
        }
    }

    private static TerritoryRegistered territory(GeneratedTerritory it) {
        return new TerritoryRegistered(
                it.id(),
                new Territory(
                        it.slug(),
                        it.name(),
                        new Territory.Epci(it.siren(), "Communauté de " + it.name()),
                        List.of(),
                        new Territory.Area(
                                "G" + it.department(), "Département généré " + it.department()),
                        new Territory.Area("R" + it.region(), "Région générée " + it.region()),
                        List.of(new Territory.ContractCode(it.contractCode(), 2015)),
                        IntStream.rangeClosed(1, GeneratedTerritory.COMMUNES)
                                .mapToObj(commune ->
                                        new Territory.Commune(
                                                it.commune(commune), it.communeCode(commune)))
                                .toList()),
                Generated.since("2015"),
                Generated.system());
    }

    private static void partners(Desk desk) {
        var it = desk.territory();
        partner(desk, "communaute", "Communauté de " + it.name(), Organisation.Kind.EPCI);
        partner(desk, "ville", it.commune(1), Organisation.Kind.COMMUNE);
        partner(desk, "departement", "Conseil départemental", Organisation.Kind.DEPARTMENT);
        for (var landlord = 1; landlord <= GeneratedTerritory.LANDLORDS; landlord++) {
            partner(
                    desk,
                    "bailleur-" + landlord,
                    "Bailleur " + landlord,
                    Organisation.Kind.LANDLORD);
        }
        for (var number = 1; number <= GeneratedTerritory.ASSOCIATIONS; number++) {
            partner(
                    desk,
                    "association-" + number,
                    "Association " + number,
                    Organisation.Kind.ASSOCIATION);
        }
    }

    private static void partner(Desk desk, String code, String name, Organisation.Kind kind) {
        var it = desk.territory();
        desk.tell(
                0,
                new OrganisationRegistered(
                        it.organisation(code),
                        organisation(
                                "%s, %s (organisation générée)".formatted(name, it.slug()),
                                kind,
                                it.slug()),
                        Generated.since("2015"),
                        Generated.system()));
    }

    private static Organisation organisation(
            String name, Organisation.Kind kind, @Nullable String territory) {
        return new Organisation(name, kind, null, null, null, null, territory, List.of());
    }

    /** Registers what anyone may read. */
    static void document(Desk desk, String id, String title, String date) {
        desk.tell(
                0,
                new DocumentRegistered(
                        id,
                        new SourceDocument(
                                "%s, %s (%s)"
                                        .formatted(title, desk.territory().name(), Generated.MARK),
                                "Générateur, " + Generated.MARK,
                                date,
                                Generated.MARK,
                                true,
                                EventJson.hash(id)),
                        Generated.since(date),
                        Generated.system()));
    }

    private static void quartiers(Desk desk) {
        var it = desk.territory();
        for (var quartier = 1; quartier <= it.quartiers(); quartier++) {
            var kind =
                    desk.chance().inPercent(PROTECTED_PERCENT)
                            ? Quartier.Kind.QPV
                            : Quartier.Kind.QVA;
            desk.tell(
                    0,
                    new QuartierRegistered(
                            it.quartier(quartier),
                            new Quartier(
                                    it.slug(),
                                    it.quartierName(quartier),
                                    kind,
                                    List.of(it.commune(1 + quartier % 3)),
                                    List.of(),
                                    List.of()),
                            Generated.since("2015"),
                            Generated.in(it.document("contrat-2015"), quartier)));
            desk.tell(1, geography(it, quartier, "2015-01-01", "QP", Perimeter.Lineage.CREATED));
        }
    }

    static QuartierGeographyUpdated geography(
            GeneratedTerritory it,
            int quartier,
            String effect,
            String geography,
            Perimeter.Lineage lineage) {
        return new QuartierGeographyUpdated(
                it.quartier(quartier),
                new Perimeter(
                        "décret " + Generated.MARK,
                        effect,
                        lineage,
                        it.officialCode(geography, quartier)),
                Generated.since(effect),
                Generated.in(it.document("contrat-2015"), quartier));
    }

    private static void contract(Desk desk) {
        var it = desk.territory();
        var document = it.document("contrat-2015");
        desk.tell(
                0,
                new ContractRegistered(
                        it.contract(),
                        contract(it, Contract.Kind.CONTRAT_DE_VILLE, "Contrat de ville", List.of()),
                        FROM_2015,
                        Generated.in(document, 1)));
        desk.tell(
                1,
                new ContractSigned(
                        it.contract(),
                        new Contract.Signature(
                                "2015-07-01",
                                List.of(
                                        signatory(STATE, "préfet"),
                                        signatory(it.organisation("communaute"), "président"),
                                        signatory(it.organisation("ville"), "maire"),
                                        signatory(it.organisation("departement"), "président"),
                                        signatory(FAMILY_BENEFITS, "directeur"),
                                        signatory(it.landlord(1), "directeur"))),
                        Generated.since("2015-07-01"),
                        Generated.in(document, 2)));
        desk.tell(
                0,
                new FrameworkPublished(
                        "framework:" + it.slug() + ".contrat-2015",
                        new Framework(
                                it.slug(), it.contract(), List.of("pilier", "objectif"), nodes()),
                        FROM_2015,
                        Generated.in(document, 3)));
    }

    /** One of a territory, without a signature. */
    static Contract contract(
            GeneratedTerritory it,
            Contract.Kind kind,
            String title,
            List<Contract.Lineage> lineage) {
        return new Contract(
                it.slug(),
                kind,
                "%s de %s (%s)".formatted(title, it.name(), Generated.MARK),
                new Period("2015-07", "2022-12-31"),
                "loi 2014-173",
                kind == Contract.Kind.CONTRAT_DE_VILLE ? it.contractCode() : null,
                lineage,
                List.of(STATE, it.organisation("communaute")),
                null,
                List.of());
    }

    private static Contract.Signatory signatory(String organisation, String function) {
        return new Contract.Signatory(organisation, "signataire", function);
    }

    private static List<Framework.Node> nodes() {
        var nodes = new ArrayList<Framework.Node>();
        for (var pillar : Commitments.PILLARS) {
            nodes.add(
                    new Framework.Node(
                            pillar, "pilier", "Pilier généré " + pillar, null, null, null, null));
            for (var objective = 1; objective <= Commitments.OBJECTIVES; objective++) {
                nodes.add(
                        new Framework.Node(
                                Commitments.objective(pillar, objective),
                                "objectif",
                                "Objectif généré " + objective,
                                pillar,
                                null,
                                null,
                                null));
            }
        }
        return nodes;
    }

    private static void programmes(Desk desk) {
        var it = desk.territory();
        for (var landlord = 1; landlord <= GeneratedTerritory.LANDLORDS; landlord++) {
            desk.tell(
                    0,
                    new TfpbProgrammeAgreed(
                            it.programme(landlord),
                            new TfpbProgramme(
                                    it.slug(),
                                    it.contract(),
                                    it.landlord(landlord),
                                    List.of(it.quartier(1)),
                                    lines()),
                            FROM_2015,
                            Generated.in(it.document("contrat-2015"), 10 + landlord)));
        }
    }

    private static List<TfpbProgramme.Line> lines() {
        return IntStream.rangeClosed(1, Money.LINES)
                .mapToObj(line ->
                        new TfpbProgramme.Line(
                                Money.line(line),
                                "Axe généré",
                                "Action générée " + line,
                                true,
                                null))
                .toList();
    }
}
