package fr.avenant.reporting.comparison;

import fr.avenant.contracts.EventJson;
import fr.avenant.kit.command.CommandRefused;
import fr.avenant.reporting.catalogue.Catalogue;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A cell by all that decides it, as the identifier of its explanation: nothing is stored, and the
 * same cell is found again at any time.
 *
 * @param m measure
 * @param c members of the cell, by dimension
 * @param f members that were asked for, by dimension
 * @param p positions
 * @param on day
 */
record CellAddress(
        String m,
        List<String> by,
        Map<String, String> c,
        Map<String, Set<String>> f,
        Map<String, Long> p,
        String on) {

    static CellAddress of(Question question, Cell cell) {
        var members = new TreeMap<String, String>();
        cell.members()
                .forEach((dimension, member) -> {
                    if (member != null) {
                        members.put(dimension, member);
                    }
                });
        var asked = new TreeMap<String, Set<String>>();
        question.members()
                .forEach((dimension, wanted) -> asked.put(dimension, new TreeSet<>(wanted)));
        return new CellAddress(
                question.measure().id(),
                question.by(),
                members,
                asked,
                question.positions().byContext(),
                question.on().toString());
    }

    /**
     * @throws CommandRefused if the text was never given out
     */
    static CellAddress parse(String text) {
        try {
            return EventJson.read(Base64.getUrlDecoder().decode(text), CellAddress.class);
        } catch (IllegalArgumentException | JacksonException _) {
            throw unknown();
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(EventJson.write(this).getBytes(StandardCharsets.UTF_8));
    }

    /** The question to which the cell is the only answer. */
    Question question(Catalogue catalogue) {
        var measure = catalogue.find(m).orElseThrow(CellAddress::unknown);
        if (!by.stream().allMatch(measure::has)
                || !f.keySet().stream().allMatch(measure::has)
                || !c.keySet().stream().allMatch(measure::has)) {
            throw unknown();
        }
        var asked = new TreeMap<>(f);
        c.forEach((dimension, member) -> asked.put(dimension, Set.of(member)));
        try {
            return new Question(measure, by, asked, new Positions(p), LocalDate.parse(on));
        } catch (DateTimeException _) {
            throw unknown();
        }
    }

    /** Whether a cell is the one that is meant. */
    boolean isOf(Cell cell) {
        return by.stream()
                .allMatch(dimension -> Objects.equals(c.get(dimension), member(cell, dimension)));
    }

    private static @Nullable String member(Cell cell, String dimension) {
        return cell.members().get(dimension);
    }

    private static CommandRefused unknown() {
        return new CommandRefused(
                ComparisonRefusal.EXPLANATION_UNKNOWN, Map.of("location", "path"));
    }
}
