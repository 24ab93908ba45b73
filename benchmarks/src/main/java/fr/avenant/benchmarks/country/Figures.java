package fr.avenant.benchmarks.country;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What statistics say of a year. */
final class Figures {

    private static final int MEN_AND_WOMEN = 8;
    private static final int NOT_AVAILABLE_PERCENT = 2;
    private static final int SMALL_PERCENT = 8;
    private static final int SMALL = 5;
    private static final String POSTS_KIND = "kind";

    /**
     * A measure of quartiers.
     *
     * @param dimensions further coordinates
     */
    private record Planned(String measure, String unit, Size size, Map<String, String> dimensions) {

        String code() {
            return measure.substring(measure.indexOf('.') + 1)
                            .replaceAll("([A-Z])", "-$1")
                            .toLowerCase(Locale.ROOT)
                    + String.join("", dimensions.values().stream().map(it -> "-" + it).toList());
        }
    }

    /** Of what size figures are. */
    private enum Size {
        INHABITANTS,
        INCOME,
        PEOPLE,
        THINGS,
        SHARE
    }

    private static final List<Planned> OF_QUARTIERS =
            List.of(
                    plain("qpv.population", "inhabitants", Size.INHABITANTS),
                    plain("qpv.medianIncome", "eurosPerYear", Size.INCOME),
                    share("qpv.povertyRate"),
                    share("qpv.employmentRate"),
                    share("qpv.unemploymentRate"),
                    plain("qpv.jobSeekers", "jobSeekers", Size.PEOPLE),
                    plain("qpv.c2sBeneficiaries", "beneficiaries", Size.PEOPLE),
                    plain("qpv.rsaBeneficiaries", "beneficiaries", Size.PEOPLE),
                    share("qpv.shareUnder25"),
                    share("qpv.shareOver75"),
                    share("qpv.shareSingleParentFamilies"),
                    share("qpv.shareOnePersonHouseholds"),
                    plain("qpv.socialRentalDwellings", "dwellings", Size.THINGS),
                    share("qpv.socialHousingVacancyRate"),
                    share("qpv.shareSocialHousing"),
                    plain("qpv.insured", "insured", Size.PEOPLE),
                    plain("qpv.acsBeneficiaries", "beneficiaries", Size.PEOPLE),
                    plain("qpv.cmucBeneficiaries", "beneficiaries", Size.PEOPLE),
                    of("qpv.splitClassPupils", "pupils", "grade", "cp"),
                    of("qpv.splitClassPupils", "pupils", "grade", "ce1"),
                    of("qpv.citizensCouncilMembers", "people", "sex", "women"),
                    of("qpv.citizensCouncilMembers", "people", "sex", "men"));

    private Figures() {}

    private static Planned plain(String measure, String unit, Size size) {
        return new Planned(measure, unit, size, Map.of());
    }

    private static Planned share(String measure) {
        return plain(measure, "share", Size.SHARE);
    }

    private static Planned of(String measure, String unit, String dimension, String member) {
        return new Planned(measure, unit, Size.PEOPLE, Map.of(dimension, member));
    }

    /** Each is told when it runs. */
    static List<Runnable> ofYear(Desk desk, int year) {
        var all = new ArrayList<Runnable>();
        var it = desk.territory();
        all.add(() ->
                ofTerritory(desk, year, "epci.qpvPopulation", "inhabitants", 9_000, Map.of()));
        all.add(() -> ofTerritory(desk, year, "epci.qpvCount", "quartiers", 5, Map.of()));
        for (var kind : List.of("adulte-relais", "fonjep")) {
            var of = Map.of(POSTS_KIND, kind);
            all.add(() -> ofTerritory(desk, year, "post.count", "posts", 30, of));
            all.add(() -> ofTerritory(desk, year, "post.amount", "euros", 600_000, of));
        }
        for (var commune = 1; commune <= GeneratedTerritory.COMMUNES; commune++) {
            var number = commune;
            all.add(() -> ofCommune(desk, year, number));
        }
        for (var planned : OF_QUARTIERS) {
            for (var quartier = 1; quartier <= it.quartiers(); quartier++) {
                var number = quartier;
                all.add(() -> ofQuartier(desk, year, planned, number));
            }
        }
        return all;
    }

    private static void ofTerritory(
            Desk desk,
            int year,
            String measure,
            String unit,
            int most,
            Map<String, String> dimensions) {
        var it = desk.territory();
        var code = measure.replace('.', '-').toLowerCase(Locale.ROOT);
        publish(
                desk,
                "statistic:%s.%s%s-%d".formatted(it.slug(), code, suffix(dimensions), year),
                measure,
                new Statistic.Subject(
                        Statistic.Kind.EPCI, it.siren(), "Communauté de " + it.name(), null),
                year,
                Quantity.measured(Integer.toString(desk.chance().between(most / 3, most))),
                unit,
                dimensions);
    }

    private static String suffix(Map<String, String> dimensions) {
        return String.join("", dimensions.values().stream().map(it -> "-" + it).toList());
    }

    private static void ofCommune(Desk desk, int year, int commune) {
        var it = desk.territory();
        publish(
                desk,
                "statistic:%s.commune-%d-population-%d".formatted(it.slug(), commune, year),
                "commune.population",
                new Statistic.Subject(
                        Statistic.Kind.COMMUNE, it.communeCode(commune), it.commune(commune), null),
                year,
                Quantity.measured(Integer.toString(desk.chance().between(900, 90_000))),
                "inhabitants",
                Map.of());
    }

    private static void ofQuartier(Desk desk, int year, Planned planned, int quartier) {
        publish(
                desk,
                "statistic:%s.%s-%d"
                        .formatted(desk.territory().quartierCode(quartier), planned.code(), year),
                planned.measure(),
                new Statistic.Subject(
                        Statistic.Kind.QUARTIER,
                        desk.territory().quartierCode(quartier),
                        null,
                        null),
                year,
                quantity(planned.size(), desk.chance()),
                planned.unit(),
                planned.dimensions());
    }

    private static void publish(
            Desk desk,
            String id,
            String measure,
            Statistic.Subject subject,
            int year,
            Quantity quantity,
            String unit,
            Map<String, String> dimensions) {
        var it = desk.territory();
        desk.record(
                new StatisticPublished(
                        id,
                        new Statistic(
                                it.slug(),
                                measure,
                                subject,
                                year,
                                quantity,
                                unit,
                                Generated.MARK,
                                Integer.toString(year),
                                dimensions),
                        Generated.since(Integer.toString(year)),
                        Generated.in(it.statisticsOf(year), desk.chance().between(1, 400))));
    }

    private static Quantity quantity(Size size, Chance chance) {
        if (chance.inPercent(NOT_AVAILABLE_PERCENT)) {
            return Quantity.notAvailable();
        }
        return Quantity.measured(
                switch (size) {
                    case INHABITANTS -> Integer.toString(chance.between(900, 9_000));
                    case INCOME -> Integer.toString(chance.between(9_000, 18_000));
                    case PEOPLE -> people(chance);
                    case THINGS -> Integer.toString(chance.between(50, 3_000));
                    case SHARE ->
                            "%.3f".formatted(0.05 + 0.6 * chance.fraction()).replace(',', '.');
                });
    }

    /** Now and then so few that they are kept back. */
    private static String people(Chance chance) {
        return Integer.toString(
                chance.inPercent(SMALL_PERCENT)
                        ? chance.below(SMALL)
                        : chance.between(MEN_AND_WOMEN, 400));
    }
}
