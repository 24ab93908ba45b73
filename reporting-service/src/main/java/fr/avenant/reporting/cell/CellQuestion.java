package fr.avenant.reporting.cell;

import fr.avenant.reporting.catalogue.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What cells are asked for.
 *
 * @param by dimensions that the cells are broken down by, in the order of the answer
 * @param members which members are asked for, by dimension; dimensions that are absent are not
 *     limited
 * @param on the day on which it was true
 * @param withEnded whether states count that had ended by the day
 */
public record CellQuestion(
        Measure measure,
        List<String> by,
        Map<String, Set<String>> members,
        LocalDate on,
        boolean withEnded) {

    public CellQuestion {
        by = List.copyOf(by);
        members = Map.copyOf(members);
    }

    public boolean splits(String dimension) {
        return by.contains(dimension);
    }

    /** Whether a member of a dimension is asked for. */
    public boolean wants(String dimension, @Nullable String member) {
        var wanted = members.get(dimension);
        return wanted == null || (member != null && wanted.contains(member));
    }

    /** Whether quartiers are neither apart in the answer nor chosen by the question. */
    public boolean addsQuartiers() {
        return !splits("quartier") && !members.containsKey("quartier");
    }

    public boolean addsTerritories() {
        return !splits("territory");
    }
}
