package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.scenario.Facts.territory;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import java.util.List;

/** Quartiers that are called what a spreadsheet might run, one of them without its figure. */
final class StrangeNames {

    /** Names that a spreadsheet might run, each of a quartier q0, q1 and so on. */
    static final List<String> NAMES =
            List.of(
                    "=1+1",
                    "+cmd|' /C calc'!A0",
                    "-2+3+cmd",
                    "@SUM(A1)",
                    "＝1+1",
                    "Nord;=1+1",
                    "Nord,=1+1",
                    "Nord \"=1+1\"",
                    "Saint-Jean – Les Grèzes",
                    "1,5",
                    "-5");

    private StrangeNames() {}

    /** The figures of all of them. */
    static String question(String territory) {
        return "/api/v1/comparison?measure=qpv.population&by=territory,quartier,year&territory="
                + territory;
    }

    /** Records a territory that has them. */
    static void publish(Publisher publisher, String territory) {
        publisher.publish(territory(territory));
        for (var index = 0; index < NAMES.size(); index++) {
            publisher.publish(
                    new QuartierRegistered(
                            "quartier:%s.q%d".formatted(territory, index),
                            new Quartier(
                                    territory,
                                    NAMES.get(index),
                                    Quartier.Kind.QPV,
                                    List.of("Chef-lieu"),
                                    List.of(),
                                    List.of()),
                            Facts.SINCE_2015,
                            Facts.source()));
            var figure = Figure.ofQuartier("qpv.population", territory, "q" + index);
            publisher.publish(
                    switch (index) {
                        case 3 -> figure.in(2018).is(Quantity.notAvailable()).published();
                        case 4 -> figure.in(2018).is("1234567").published();
                        default -> figure.in(2018).is(Integer.toString(900 + index)).published();
                    });
        }
    }
}
