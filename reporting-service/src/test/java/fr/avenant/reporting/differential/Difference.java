package fr.avenant.reporting.differential;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** In what an answer differs from what the events come to. */
final class Difference {

    private Difference() {}

    /** The cells in which an answer differs, both ways; empty if there are none. */
    static String of(
            PlainQuestion question, JsonNode answer, Map<Map<String, String>, PlainCell> expected) {
        var answered = new TreeMap<String, PlainCell>();
        answer.path("cells")
                .forEach(it -> answered.put(members(it, question.by()), PlainCell.of(it)));
        var plain = new TreeMap<String, PlainCell>();
        expected.forEach((key, cell) -> plain.put(new TreeMap<>(key).toString(), cell));
        var cells =
                Stream.concat(answered.keySet().stream(), plain.keySet().stream())
                        .distinct()
                        .filter(key -> {
                            var cell = plain.get(key);
                            return cell == null || !cell.isSaidBy(answered.get(key));
                        })
                        .sorted()
                        .map(key -> text(key, answered.get(key), plain.get(key)))
                        .collect(Collectors.joining());
        return cells.isEmpty() ? coordinates(question, answer, expected) : cells;
    }

    private static String text(
            String key, @Nullable PlainCell answered, @Nullable PlainCell expected) {
        return "\n  " + key + "\n    answered " + answered + "\n    expected " + expected;
    }

    private static String coordinates(
            PlainQuestion question, JsonNode answer, Map<Map<String, String>, PlainCell> expected) {
        var years =
                expected.values().stream()
                        .map(PlainCell::latestYear)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.toCollection(TreeSet::new));
        var coordinates = answer.path("coordinates");
        var told = new HashSet<String>();
        if (coordinates.hasNonNull("year")) {
            told.add(coordinates.path("year").asString());
        }
        coordinates.path("years").forEach(it -> told.add(it.asString()));
        var newest = question.measure().newest();
        var isNewest = newest == question.measure().version();
        var says =
                List.of(
                        told.equals(years),
                        coordinates.path("definition").asInt() == question.measure().version(),
                        isNewest
                                ? !coordinates.hasNonNull("newestDefinition")
                                : coordinates.path("newestDefinition").asInt() == newest);
        return says.equals(List.of(true, true, true))
                ? ""
                : "%n  coordinates %s, expected years %s".formatted(coordinates, years);
    }

    private static String members(JsonNode cell, List<String> by) {
        var members = new TreeMap<String, String>();
        Set.copyOf(by)
                .forEach(it -> {
                    if (cell.hasNonNull(it)) {
                        members.put(it, cell.path(it).asString());
                    }
                });
        return members.toString();
    }
}
