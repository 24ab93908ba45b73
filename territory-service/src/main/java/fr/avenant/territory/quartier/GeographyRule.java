package fr.avenant.territory.quartier;

import fr.avenant.contracts.ReducedDate;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Perimeter.Lineage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the versions of a perimeter follow one another (loi 2014-173, article 5). */
final class GeographyRule {

    private GeographyRule() {}

    /** What stands against these versions, oldest first. */
    static Optional<QuartierRefusal> objection(List<Perimeter> geography) {
        return IntStream.range(0, geography.size())
                .mapToObj(index -> objection(geography.subList(0, index), geography.get(index)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What stands against a version after those before it. */
    static Optional<QuartierRefusal> objection(List<Perimeter> before, Perimeter next) {
        if (before.contains(next)) {
            return Optional.of(QuartierRefusal.PERIMETER_ALREADY_RECORDED);
        }
        if (before.stream().anyMatch(earlier -> !isLater(next, earlier))) {
            return Optional.of(QuartierRefusal.PERIMETER_NOT_LATER);
        }
        var left = !before.isEmpty() && before.getLast().lineage() == Lineage.LEFT;
        return left && next.lineage() != Lineage.CREATED
                ? Optional.of(QuartierRefusal.QUARTIER_LEFT)
                : Optional.empty();
    }

    /** A date that the source does not tell stands against nothing. */
    private static boolean isLater(Perimeter next, Perimeter earlier) {
        return next.effect() == null
                || earlier.effect() == null
                || ReducedDate.firstDay(next.effect())
                        .isAfter(ReducedDate.firstDay(earlier.effect()));
    }
}
