package fr.avenant.benchmarks.country;

import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorReported;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorTargetSet;
import java.util.List;
import java.util.Map;

/** What partners commit to, and how it is followed. */
final class Commitments {

    static final List<String> PILLARS = List.of("cohesion-sociale", "cadre-de-vie", "emploi");

    /** Of each pillar. */
    static final int OBJECTIVES = 3;

    /** As contracts call them; as many as a large contract has. */
    static final List<String> THEMES =
            List.of(
                    "Éducation",
                    "Santé",
                    "Culture",
                    "Sport",
                    "Emploi",
                    "Insertion",
                    "Formation",
                    "Logement",
                    "Cadre de vie",
                    "Prévention",
                    "Citoyenneté",
                    "Égalité",
                    "Mobilité",
                    "Numérique");

    private static final List<String> UNITS = List.of("people", "people", "hours", "meetings");
    private static final int NATURES = 3;
    private static final int SMALL = 5;
    private static final int LARGE = 180;

    private Commitments() {}

    static String objective(String pillar, int number) {
        return pillar + "-o" + number;
    }

    static void engagement(Desk desk, int year) {
        var it = desk.territory();
        var number = desk.nextEngagement();
        var chance = desk.chance();
        var pillar = chance.oneOf(PILLARS);
        desk.record(
                new EngagementSigned(
                        it.numbered("engagement", "e", number),
                        new Engagement(
                                it.slug(),
                                it.contract(),
                                List.of(
                                        it.association(
                                                chance.between(1, GeneratedTerritory.ASSOCIATIONS)),
                                        FirstFacts.STATE),
                                "Engagement généré " + number,
                                pillar,
                                chance.oneOf(THEMES),
                                null,
                                objective(pillar, chance.between(1, OBJECTIVES)),
                                List.of(it.quartier(chance.between(1, it.quartiers())))),
                        Generated.since(Integer.toString(year)),
                        Generated.in(it.document("contrat-2015"), 100 + number)));
    }

    /** Of the engagement recorded last. */
    static void indicator(Desk desk, int year) {
        var it = desk.territory();
        var number = desk.nextIndicator();
        var nature = number % NATURES == 0 ? Indicator.Nature.HOURS : Indicator.Nature.COUNT;
        desk.record(
                new IndicatorDefined(
                        it.numbered("indicator", "i", number),
                        new Indicator(
                                it.slug(),
                                it.contract(),
                                it.numbered("engagement", "e", desk.engagements()),
                                "Indicateur généré " + number,
                                nature,
                                nature == Indicator.Nature.COUNT ? List.of("sex") : List.of(),
                                "yearly"),
                        Generated.since(Integer.toString(year)),
                        Generated.in(it.document("contrat-2015"), 500 + number)));
    }

    /** How many there can be in a year: one of each indicator in each quartier. */
    static int reportsOfYear(Desk desk) {
        return desk.indicators() * desk.territory().quartiers();
    }

    /**
     * @param index from 0, below {@link #reportsOfYear}
     */
    static void report(Desk desk, int year, int index) {
        var it = desk.territory();
        var indicator = 1 + index / it.quartiers();
        var quartier = 1 + index % it.quartiers();
        var planned = desk.chance().inPercent(10);
        var id =
                "indicator-report:%s.i%d.q%d-%d%s"
                        .formatted(it.slug(), indicator, quartier, year, planned ? "-prevu" : "");
        var content = report(desk, year, indicator, quartier, planned);
        var effective = Generated.since(Integer.toString(year));
        var source = Generated.in(it.programmationOf(year), 1_000 + index);
        desk.record(
                planned
                        ? new IndicatorTargetSet(id, content, effective, source)
                        : new IndicatorReported(id, content, effective, source));
    }

    private static IndicatorReport report(
            Desk desk, int year, int indicator, int quartier, boolean planned) {
        var chance = desk.chance();
        var unit = UNITS.get(indicator % UNITS.size());
        var women = count(chance);
        var men = count(chance);
        var bySex = unit.equals("people") && chance.inPercent(40);
        return new IndicatorReport(
                desk.territory().slug(),
                desk.territory().numbered("indicator", "i", indicator),
                planned ? IndicatorReport.Stage.PLANNED : IndicatorReport.Stage.REPORTED,
                new Period(Integer.toString(year), Integer.toString(year)),
                desk.territory().quartier(quartier),
                measured(women + men),
                unit,
                bySex ? Map.of("women", measured(women), "men", measured(men)) : Map.of(),
                null);
    }

    private static int count(Chance chance) {
        return chance.inPercent(15) ? chance.below(SMALL) : chance.between(SMALL, LARGE);
    }

    static Quantity measured(int value) {
        return Quantity.measured(Integer.toString(value));
    }
}
