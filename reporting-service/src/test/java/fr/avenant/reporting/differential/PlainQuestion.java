package fr.avenant.reporting.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question about one measure in all its parts.
 *
 * @param by dimensions, whoever figures are about with its territory
 * @param wanted members by dimension; dimensions that are absent are not limited
 * @param known what is known
 * @param later what is known up to which recordings count as later ones
 * @param endedToo whether states count that have ended
 * @param own territories of which whoever asks sees everything
 */
record PlainQuestion(
        PlainMeasure measure,
        List<String> by,
        Map<String, Set<String>> wanted,
        Known known,
        Known later,
        LocalDate on,
        boolean endedToo,
        Set<String> own) {

    private static final Set<String> SUBJECTS =
            Set.of(
                    "country",
                    "region",
                    "department",
                    "academie",
                    "epci",
                    "commune",
                    "iris",
                    "quartier",
                    "establishment",
                    "organisation",
                    "contract");

    PlainQuestion {
        by = withTerritory(by);
        wanted = Map.copyOf(wanted);
    }

    /** Whether a dimension is whom or what figures are about. */
    static boolean isSubject(String dimension) {
        return SUBJECTS.contains(dimension);
    }

    boolean wants(String dimension, String member) {
        var members = wanted.get(dimension);
        return members == null || members.contains(member);
    }

    boolean addsQuartiers() {
        return !by.contains("quartier") && !wanted.containsKey("quartier");
    }

    private static List<String> withTerritory(List<String> by) {
        var dimensions = new ArrayList<String>();
        for (var dimension : by) {
            if (isSubject(dimension)
                    && !by.contains("territory")
                    && !dimensions.contains("territory")) {
                dimensions.add("territory");
            }
            dimensions.add(dimension);
        }
        return List.copyOf(dimensions);
    }
}
