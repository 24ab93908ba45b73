package fr.avenant.benchmarks.country;

import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyNoted;
import fr.avenant.contracts.territory.Perimeter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The register of a country that does not exist, over ten years, with the mix of a real one:
 * statistics, reports of indicators, engagements, actions and other money, corrections,
 * withdrawals, acts that amend contracts and draw quartiers anew.
 *
 * <p>The same size is the same events. More events are more of each year, and more corrections of
 * it; territories and quartiers are those of the whole country.
 */
public final class Country {

    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2025;
    private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;
    private static final int YEAR_OF_AVENANTS = 2020;
    private static final int YEAR_OF_GEOGRAPHY = 2024;
    private static final int WITH_AN_AVENANT = 5; // one of so many
    private static final double SKEW = 1.5;

    private final CountrySize size;

    public Country(CountrySize size) {
        this.size = size;
    }

    /** Tells all events in the order in which they were recorded. */
    public void tell(Consumer<GeneratedEvent> listener) {
        var chance = new Chance(size.seed());
        var log = new CountryLog(size.events(), chance, listener);
        FirstFacts.ofCountry(log, chance.uuid().toString());
        var desks = territories(chance).stream().map(it -> new Desk(log, chance, it)).toList();
        desks.forEach(FirstFacts::ofTerritory);
        var first = log.told();
        var turns = (long) YEARS * desks.size();
        var turn = 0L;
        for (var year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (var desk : desks) {
                turn++;
                tellYear(desk, year, first + (size.events() - first) * turn / turns);
            }
        }
    }

    /** Each has a quartier; a few have many. */
    private List<GeneratedTerritory> territories(Chance chance) {
        var quartiers = new int[size.territories()];
        for (var quartier = 0; quartier < size.quartiers(); quartier++) {
            var at =
                    quartier < quartiers.length
                            ? quartier
                            : (int) (quartiers.length * Math.pow(chance.fraction(), SKEW));
            quartiers[at]++;
        }
        var all = new ArrayList<GeneratedTerritory>();
        for (var number = 1; number <= quartiers.length; number++) {
            all.add(new GeneratedTerritory(number, quartiers[number - 1]));
        }
        return all;
    }

    /** Until there are so many events in all. */
    private static void tellYear(Desk desk, int year, long goal) {
        var it = desk.territory();
        FirstFacts.document(desk, it.statisticsOf(year), "Statistiques " + year, year + "-12-31");
        FirstFacts.document(
                desk, it.programmationOf(year), "Programmation " + year, year + "-03-01");
        acts(desk, year);
        for (var figure : Figures.ofYear(desk, year)) {
            if (desk.told() >= goal) {
                return;
            }
            figure.run();
        }
        new FurtherFacts(desk, year).tellUntil(goal);
    }

    private static void acts(Desk desk, int year) {
        var it = desk.territory();
        if (year == YEAR_OF_AVENANTS && it.number() % WITH_AN_AVENANT == 0) {
            avenant(desk);
        }
        if (year == YEAR_OF_GEOGRAPHY) {
            for (var quartier = 1; quartier <= it.quartiers(); quartier++) {
                desk.tell(
                        2,
                        FirstFacts.geography(
                                it, quartier, "2024-01-01", "QN", Perimeter.Lineage.KEPT));
            }
        }
        if (year % 2 == 0 && it.number() % 4 == 0) {
            discrepancy(desk, year);
        }
    }

    private static void avenant(Desk desk) {
        var it = desk.territory();
        var source = Generated.in(it.programmationOf(YEAR_OF_AVENANTS), 1);
        desk.tell(
                0,
                new ContractRegistered(
                        it.avenant(),
                        FirstFacts.contract(
                                it,
                                Contract.Kind.AVENANT,
                                "Avenant",
                                List.of(
                                        new Contract.Lineage(
                                                Contract.Relation.PROLONGS, it.contract()))),
                        Generated.since("2020-06-01"),
                        source));
        desk.tell(
                2,
                new AvenantSigned(
                        it.contract(),
                        new Contract.Avenant(it.avenant(), "2020-06-01", "2025-12-31"),
                        Generated.since("2020-06-01"),
                        source));
    }

    private static void discrepancy(Desk desk, int year) {
        var it = desk.territory();
        desk.tell(
                0,
                new DiscrepancyNoted(
                        "discrepancy:%s.ecart-%d".formatted(it.slug(), year),
                        new Discrepancy(
                                it.slug(),
                                "Écart généré",
                                Discrepancy.Nature.COUNT,
                                Discrepancy.Severity.NOTE,
                                List.of(
                                        new Discrepancy.Place(
                                                it.statisticsOf(year),
                                                Generated.MARK + ", ligne 1",
                                                null)),
                                null),
                        Generated.since(Integer.toString(year)),
                        Generated.in(it.statisticsOf(year), 1)));
    }
}
