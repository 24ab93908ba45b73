package fr.avenant.territory.quartier;

import fr.avenant.contracts.ReducedDate;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What acts drew stays: a correction of the rest does not take a version of the perimeter away by
 * not telling it. What it tells of one, by the legal basis or the date of effect, it corrects.
 */
final class PerimetersStayRule {

    private PerimetersStayRule() {}

    /** What is to be recorded by a correction. */
    static Quartier corrected(Quartier before, Quartier told) {
        var quartier = told.withoutGeography();
        for (var perimeter : geography(before.geography(), told.geography())) {
            quartier = quartier.with(perimeter);
        }
        return quartier;
    }

    private static List<Perimeter> geography(List<Perimeter> before, List<Perimeter> told) {
        var all = new ArrayList<>(told);
        for (var index = 0; index < before.size(); index++) {
            var perimeter = before.get(index);
            if (told.stream().noneMatch(it -> isTheSame(it, perimeter))) {
                all.add(place(perimeter, index, all), perimeter);
            }
        }
        return all;
    }

    private static boolean isTheSame(Perimeter one, Perimeter other) {
        return one.legalBasis().equals(other.legalBasis())
                || (one.effect() != null && one.effect().equals(other.effect()));
    }

    /** Before the first that takes effect later; without a date, where it stood. */
    private static int place(Perimeter perimeter, int before, List<Perimeter> among) {
        return perimeter.effect() == null
                ? Math.min(before, among.size())
                : IntStream.range(0, among.size())
                        .filter(index -> isLater(among.get(index), perimeter))
                        .findFirst()
                        .orElse(among.size());
    }

    private static boolean isLater(Perimeter one, Perimeter other) {
        return one.effect() != null
                && other.effect() != null
                && ReducedDate.firstDay(one.effect()).isAfter(ReducedDate.firstDay(other.effect()));
    }
}
