package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.time.Coordinate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question to the facts, with everything that decides the answer.
 *
 * @param by dimensions that the cells are apart in, in the order of the answer
 * @param members which members are asked for, by dimension; dimensions that are absent are not
 *     limited
 * @param at what was known, and the day on which it was true
 */
record Question(Measure measure, List<String> by, Map<String, Set<String>> members, Coordinate at) {

    Question {
        by = List.copyOf(by);
        members = Map.copyOf(members);
    }

    boolean splits(String dimension) {
        return by.contains(dimension);
    }

    /** Whether a member of a dimension is asked for. */
    boolean wants(String dimension, String member) {
        var wanted = members.get(dimension);
        return wanted == null || wanted.contains(member);
    }

    /** Whether quartiers are neither apart in the answer nor chosen by the question. */
    boolean addsQuartiers() {
        return !splits("quartier") && !members.containsKey("quartier");
    }
}
