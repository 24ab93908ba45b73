package fr.avenant.reporting.differential;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a cell says, in texts that can be compared.
 *
 * @param coverage such as {@code 2/3 without nord}, by dimension
 * @param leftOut such as {@code 3 = 70}, by reason
 * @param printed such as {@code 46, -2}: the total and its difference; several if any of them may
 *     stand there
 */
record PlainCell(
        String status,
        String reason,
        @Nullable BigDecimal value,
        String unit,
        @Nullable Integer latestYear,
        boolean yearInferred,
        Set<String> over,
        String partial,
        Map<String, String> coverage,
        Map<String, String> leftOut,
        Set<String> printed,
        Map<String, Integer> conflicts,
        Set<String> marks,
        String terms) {

    static PlainCell of(JsonNode cell) {
        var coverage = new TreeMap<String, String>();
        cell.path("coverage")
                .properties()
                .forEach(it -> {
                    if (!it.getValue().isNull()) {
                        coverage.put(it.getKey(), coverage(it.getValue()));
                    }
                });
        var leftOut = new TreeMap<String, String>();
        cell.path("leftOut")
                .forEach(it ->
                        leftOut.merge(
                                it.path("reason").asString(),
                                leftOut(it.path("facts").asInt(), number(it.path("value"))),
                                PlainCell::both));
        var conflicts = new TreeMap<String, Integer>();
        cell.path("conflicts")
                .forEach(it ->
                        conflicts.merge(
                                conflict(
                                        number(it.path("value")), it.path("document").asString("")),
                                1,
                                Integer::sum));
        return new PlainCell(
                cell.path("status").asString(""),
                cell.path("reason").asString(""),
                number(cell.path("value")),
                cell.path("unit").asString(""),
                cell.path("latestYear").isNumber() ? cell.path("latestYear").asInt() : null,
                cell.path("yearInferred").asBoolean(false),
                texts(cell.path("over")),
                cell.hasNonNull("partial") ? partial(cell.path("partial")) : "",
                coverage,
                leftOut,
                cell.hasNonNull("printed") ? Set.of(printed(cell.path("printed"))) : Set.of(),
                conflicts,
                texts(cell.path("marks")),
                cell.hasNonNull("terms")
                        ? term(cell.path("terms").path("numerator"))
                                + " / "
                                + term(cell.path("terms").path("denominator"))
                        : "");
    }

    /** The same besides what its numerator leaves out, which comes to nothing of it. */
    PlainCell leavingOut(Map<String, String> more) {
        var all = new TreeMap<>(leftOut);
        more.forEach((why, what) -> all.merge(why, what.split(" = ", 2)[0], PlainCell::both));
        return with(all, printed);
    }

    /** Whether it is what an answer says; of several totals the answer has one. */
    boolean isSaidBy(@Nullable PlainCell answered) {
        return answered != null
                && (printed.isEmpty()
                        ? answered.printed.isEmpty()
                        : printed.containsAll(answered.printed) && !answered.printed.isEmpty())
                && with(leftOut, answered.printed).equals(answered);
    }

    static String leftOut(int facts, @Nullable BigDecimal value) {
        return value == null ? Integer.toString(facts) : facts + " = " + text(value);
    }

    /** Of one reason there may be what is left out of a ratio, and what of its numerator. */
    static String both(String one, String other) {
        return one + " and " + other;
    }

    static String printed(@Nullable BigDecimal value, @Nullable BigDecimal difference) {
        return text(value) + ", " + text(difference);
    }

    static String partial(@Nullable BigDecimal value, int covered, int of) {
        return "%s of %d/%d".formatted(text(value), covered, of);
    }

    static String conflict(@Nullable BigDecimal value, String document) {
        return text(value) + " " + document;
    }

    static String term(
            @Nullable BigDecimal value,
            String unit,
            @Nullable Integer year,
            boolean yearInferred,
            String reason) {
        return "%s %s in %s%s %s"
                .formatted(text(value), unit, yearInferred ? "inferred " : "", year, reason);
    }

    /** What a figure is called that is more than all of its whole. */
    static Set<String> marks(@Nullable BigDecimal value, String unit) {
        var whole = Map.of("share", BigDecimal.ONE, "percent", BigDecimal.valueOf(100)).get(unit);
        return value != null && whole != null && value.compareTo(whole) > 0
                ? Set.of("shareAboveOne")
                : Set.of();
    }

    private PlainCell with(Map<String, String> left, Set<String> total) {
        return new PlainCell(
                status,
                reason,
                value,
                unit,
                latestYear,
                yearInferred,
                over,
                partial,
                coverage,
                left,
                total,
                conflicts,
                marks,
                terms);
    }

    private static String term(JsonNode term) {
        return term(
                number(term.path("value")),
                term.path("unit").asString(),
                term.path("year").isNumber() ? term.path("year").asInt() : null,
                term.path("yearInferred").asBoolean(false),
                term.path("reason").asString(""));
    }

    private static String partial(JsonNode partial) {
        return partial(
                number(partial.path("value")),
                partial.path("covered").asInt(),
                partial.path("of").asInt());
    }

    private static String printed(JsonNode printed) {
        return printed(number(printed.path("value")), number(printed.path("difference")));
    }

    private static String coverage(JsonNode covered) {
        return covered.path("covered").asInt()
                + "/"
                + covered.path("of").asInt()
                + " without "
                + texts(covered.path("missing"));
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new TreeSet<String>();
        list.forEach(it -> texts.add(it.asString()));
        return texts;
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "nothing" : value.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        return value.isNumber() || (value.isString() && !value.asString().isEmpty())
                ? PlainFact.plain(new BigDecimal(value.asString()))
                : null;
    }
}
