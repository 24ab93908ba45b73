package fr.avenant.reporting.explanation;

import fr.avenant.reporting.cell.VisibleFact;
import fr.avenant.reporting.fact.Labels;
import fr.avenant.reporting.fact.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the facts behind a cell are about, in French.
 *
 * @param members names, by dimension and code
 * @param subjects names of what the register holds, by identifier
 */
record FactNames(Map<String, Map<String, String>> members, Map<String, String> subjects) {

    private static final String QUARTIER = "quartier";

    /** Dimensions that say what a figure is about if the register does not, the first one wins. */
    private static final List<String> ABOUT =
            List.of(
                    "establishment",
                    "organisation",
                    QUARTIER,
                    "iris",
                    "commune",
                    "epci",
                    "department",
                    "academie",
                    "region",
                    "country",
                    "indicator",
                    "line",
                    "landlord",
                    "territory");

    private static final String SUBJECTS =
            """
            select aggregate_id, label as name
            from entity_known
            where aggregate_id = any(:subjects) and kind = split_part(aggregate_id, ':', 1)\
            """;

    /**
     * @param labels that know the members of the question's axes
     */
    static FactNames of(
            List<VisibleFact> facts, FactHistory history, Labels labels, JdbcClient jdbc) {
        var shown = new TreeMap<String, Set<String>>();
        for (var fact : facts) {
            labels.addAll(fact);
            fact.coordinates()
                    .forEach((dimension, code) ->
                            shown.computeIfAbsent(dimension, _ -> new TreeSet<>()).add(code));
        }
        for (var state : history.states()) {
            state.dimensions()
                    .forEach((dimension, code) -> {
                        shown.computeIfAbsent(dimension, _ -> new TreeSet<>()).add(code);
                        var label = state.labels().get(dimension);
                        if (label != null) {
                            labels.add(new Member(dimension, code, label));
                        }
                    });
        }
        var names = new HashMap<String, String>();
        jdbc.sql(SUBJECTS)
                .param("subjects", subjects(facts))
                .query(row -> {
                    var name = row.getString("name");
                    if (name != null) {
                        names.putIfAbsent(row.getString("aggregate_id"), name);
                    }
                });
        return new FactNames(labels.of(shown), names);
    }

    private static String[] subjects(List<VisibleFact> facts) {
        return facts.stream()
                .flatMap(fact -> Stream.of(fact.aggregate(), quartier(fact)))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    /** Quartiers of several territories may have one short code. */
    private static @Nullable String quartier(VisibleFact fact) {
        var code = fact.member(QUARTIER);
        return code == null ? null : "quartier:" + fact.territory() + "." + code;
    }

    /** Names of all members that tell a fact from others, by dimension. */
    Map<String, String> of(VisibleFact fact) {
        var names = new TreeMap<String, String>();
        fact.coordinates()
                .forEach((dimension, code) -> {
                    var name = member(fact, dimension, code);
                    if (name != null) {
                        names.put(dimension, name);
                    }
                });
        return names;
    }

    /** What a fact is about in a word: what was recorded, or else the place or body. */
    @Nullable String subject(VisibleFact fact) {
        var registered = subjects.get(fact.aggregate());
        if (registered != null) {
            return registered;
        }
        return ABOUT.stream()
                .filter(dimension -> fact.member(dimension) != null)
                .findFirst()
                .map(dimension -> member(fact, dimension, fact.member(dimension)))
                .orElse(null);
    }

    private @Nullable String member(VisibleFact fact, String dimension, @Nullable String code) {
        var name = dimension.equals(QUARTIER) ? subjects.get(quartier(fact)) : null;
        return name == null ? member(dimension, code) : name;
    }

    /** The name of a member; null for a year, or for no member. */
    @Nullable String member(String dimension, @Nullable String code) {
        return code == null ? null : members.getOrDefault(dimension, Map.of()).get(code);
    }
}
