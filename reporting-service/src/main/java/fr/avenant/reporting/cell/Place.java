package fr.avenant.reporting.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where figures of one measure, territory and year stand: their members besides these. */
final class Place {

    private final Map<String, String> members;
    private final List<VisibleFact> facts = new ArrayList<>();

    Place(Map<String, String> members) {
        this.members = Map.copyOf(members);
    }

    Map<String, String> members() {
        return members;
    }

    /** All that claim it. */
    List<VisibleFact> facts() {
        return facts;
    }

    boolean hasValue() {
        return facts.stream().anyMatch(fact -> fact.value() != null);
    }

    /** Whether all that claim it say that they have no figure. */
    boolean isSilent() {
        return facts.stream()
                .allMatch(fact -> fact.status().equals(Cell.Status.NOT_AVAILABLE.label()));
    }

    /** The names of its dimensions. Places of one shape are told apart, or the same. */
    Set<String> shape() {
        return members.keySet();
    }

    /** Whether it lacks dimensions of another one, and agrees with it on all that it has. */
    boolean contains(Place other) {
        return members.size() < other.members.size()
                && other.members.entrySet().containsAll(members.entrySet());
    }

    /** Its members of these dimensions. */
    List<String> at(List<String> dimensions) {
        var at = new ArrayList<String>(dimensions.size());
        for (var dimension : dimensions) {
            at.add(members.getOrDefault(dimension, ""));
        }
        return at;
    }
}
