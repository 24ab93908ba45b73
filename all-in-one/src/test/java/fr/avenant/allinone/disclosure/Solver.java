package fr.avenant.allinone.disclosure;

import fr.avenant.allinone.disclosure.SmallFigures.Figure;
import fr.avenant.testplatform.linear.LinearAttack;
import fr.avenant.testplatform.linear.LinearAttack.Bounds;
import fr.avenant.testplatform.linear.LinearAttack.Equation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out what it can of small figures. Every figure is a sum of groups of people; whoever
 * attacks knows which, and what the public was told.
 */
final class Solver {

    /** From 1 to 4, which the minimum itself concedes. */
    private static final double WIDTH = 3;

    private final LinearAttack<String> known = new LinearAttack<>();
    private final List<Figure> small;

    Solver(Collection<Figure> all) {
        small = all.stream().filter(Figure::isSmall).toList();
        for (var figure : small) {
            var itself = new HashMap<>(figure.groups());
            itself.put(figure.event(), -1.0);
            known.suppose(new Equation<>(itself, 0));
            if (figure.hasPlace()) {
                known.suppose(figure.event(), new Bounds(1, 4));
            }
        }
    }

    /** That a figure is known. */
    void suppose(Figure figure) {
        known.suppose(new Equation<>(figure.groups(), figure.sum()));
    }

    /** That the sum of figures is known. */
    void supposeSum(Collection<Figure> figures) {
        var groups = new HashMap<String, Double>();
        figures.forEach(figure ->
                figure.groups()
                        .forEach((group, factor) -> groups.merge(group, factor, Double::sum)));
        known.suppose(new Equation<>(groups, figures.stream().mapToDouble(Figure::sum).sum()));
    }

    /** Small figures that are known too well. */
    Map<String, Bounds> findings() {
        var found = new LinkedHashMap<String, Bounds>();
        for (var figure : small) {
            var bounds = known.bounds(figure.event(), Map.of());
            if (bounds.isNarrowerThan(WIDTH)) {
                found.put(figure.toString(), bounds);
            }
        }
        return found;
    }

    /** The same for whoever has one of them from elsewhere. */
    Map<String, Bounds> findingsOfInsiders() {
        var found = new LinkedHashMap<String, Bounds>();
        for (var own : small) {
            for (var figure : small) {
                if (own.hasPlace() && !own.groups().equals(figure.groups())) {
                    var bounds = known.bounds(figure.event(), Map.of(own.event(), own.sum()));
                    if (bounds.isNarrowerThan(WIDTH)) {
                        found.put(figure + " by " + own, bounds);
                    }
                }
            }
        }
        return found;
    }
}
