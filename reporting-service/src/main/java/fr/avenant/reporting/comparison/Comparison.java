package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers a question: reads the facts in the order of the cells, makes one cell after the other,
 * and adds the cells of those who have not reported.
 */
final class Comparison {

    /** The cells with the names of their members. */
    record Answer(List<Cell> cells, Map<String, Map<String, String>> members) {}

    private final JdbcClient jdbc;
    private final Question question;
    private final Axes axes;
    private final Labels labels;
    private final Map<List<@Nullable String>, Cell> cells = new LinkedHashMap<>();
    private @Nullable List<@Nullable String> openKey;
    private @Nullable CellFold open;

    Comparison(JdbcClient jdbc, Catalogue catalogue, Question question) {
        this.jdbc = jdbc;
        this.question = question;
        this.axes = new Axes(jdbc, question);
        this.labels = new Labels(jdbc, catalogue);
    }

    Answer answer() {
        axes.members().forEach(labels::add);
        new FactQuery(question).known(jdbc, this::take);
        close();
        addLater();
        addSilent();
        var sorted =
                cells.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparison::compare))
                        .map(Map.Entry::getValue)
                        .toList();
        return new Answer(sorted, labels.of(shown(sorted)));
    }

    private void take(VisibleFact fact) {
        fact.labels()
                .forEach((dimension, label) -> {
                    var code = fact.member(dimension);
                    if (code != null) {
                        labels.add(new Member(dimension, code, label));
                    }
                });
        var key = key(fact);
        if (!key.equals(openKey)) {
            close();
            var members = members(key);
            openKey = key;
            open = new CellFold(question, members, axes.expected(members));
        }
        Objects.requireNonNull(open).add(fact);
    }

    private void close() {
        if (open != null && openKey != null) {
            cells.put(openKey, open.cell());
        }
        open = null;
        openKey = null;
    }

    /** What was recorded later than asked is not unreported: it was not recorded yet. */
    private void addLater() {
        new FactQuery(question)
                .later(
                        jdbc,
                        fact -> {
                            if (!fact.total()) {
                                var key = key(fact);
                                cells.putIfAbsent(
                                        key,
                                        CellFold.empty(question, members(key), "notYetRecorded"));
                            }
                        });
    }

    /** Registered members without a fact, for the years and further members that occur. */
    private void addSilent() {
        var years = occurring(List.of("year"), Map.of());
        for (var registered : axes.registered()) {
            var scope =
                    registered.containsKey("territory")
                            ? Map.of("territory", registered.get("territory"))
                            : Map.<String, String>of();
            var others =
                    question.by().stream()
                            .filter(name -> !registered.containsKey(name) && !name.equals("year"))
                            .toList();
            for (var tuple : occurring(others, scope)) {
                for (var year : years) {
                    var key = new ArrayList<@Nullable String>();
                    for (var name : question.by()) {
                        key.add(
                                name.equals("year")
                                        ? year.getFirst()
                                        : registered.containsKey(name)
                                                ? registered.get(name)
                                                : tuple.get(others.indexOf(name)));
                    }
                    addUnlessThere(key);
                }
            }
        }
    }

    private void addUnlessThere(List<@Nullable String> key) {
        if (!cells.containsKey(key)) {
            cells.put(key, CellFold.empty(question, members(key), "notReported"));
        }
    }

    /**
     * The combinations of members of these dimensions that occur; one of nulls if there is none.
     */
    private Set<List<@Nullable String>> occurring(
            List<String> dimensions, Map<String, String> scope) {
        var found = new LinkedHashSet<List<@Nullable String>>();
        if (dimensions.stream().allMatch(question::splits)) {
            for (var cell : cells.values()) {
                if (scope.entrySet().stream()
                        .allMatch(it -> it.getValue().equals(cell.members().get(it.getKey())))) {
                    var tuple = new ArrayList<@Nullable String>();
                    dimensions.forEach(name -> tuple.add(cell.members().get(name)));
                    found.add(tuple);
                }
            }
        }
        if (found.isEmpty()) {
            var none = new ArrayList<@Nullable String>();
            dimensions.forEach(_ -> none.add(null));
            found.add(none);
        }
        return found;
    }

    private List<@Nullable String> key(VisibleFact fact) {
        var key = new ArrayList<@Nullable String>();
        question.by().forEach(dimension -> key.add(fact.member(dimension)));
        return key;
    }

    private Map<String, @Nullable String> members(List<@Nullable String> key) {
        var members = new LinkedHashMap<String, @Nullable String>();
        for (var index = 0; index < key.size(); index++) {
            members.put(question.by().get(index), key.get(index));
        }
        return members;
    }

    private static Map<String, Set<String>> shown(List<Cell> cells) {
        var shown = new LinkedHashMap<String, Set<String>>();
        for (var cell : cells) {
            cell.members()
                    .forEach((dimension, member) -> {
                        if (member != null) {
                            shown.computeIfAbsent(dimension, _ -> new TreeSet<>()).add(member);
                        }
                    });
        }
        return shown;
    }

    private static int compare(List<@Nullable String> one, List<@Nullable String> other) {
        var order = Comparator.nullsFirst(Comparator.<String>naturalOrder());
        for (var index = 0; index < one.size(); index++) {
            var difference = order.compare(one.get(index), other.get(index));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
