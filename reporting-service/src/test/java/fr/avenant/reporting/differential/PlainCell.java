package fr.avenant.reporting.differential;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a cell says, in one line that can be compared.
 *
 * @param coverage such as {@code quartier 2/3}
 * @param leftOut number of facts by reason, of those that are for the reader to know
 */
record PlainCell(
        String status,
        String reason,
        @Nullable BigDecimal value,
        @Nullable Integer latestYear,
        @Nullable String partial,
        Map<String, String> coverage,
        Map<String, Integer> leftOut,
        @Nullable BigDecimal printed) {

    static PlainCell of(JsonNode cell) {
        var coverage = new TreeMap<String, String>();
        cell.path("coverage")
                .properties()
                .forEach(it ->
                        coverage.put(
                                it.getKey(),
                                it.getValue().path("covered").asInt()
                                        + "/"
                                        + it.getValue().path("of").asInt()));
        var leftOut = new TreeMap<String, Integer>();
        cell.path("leftOut")
                .forEach(it -> leftOut.put(it.path("reason").asString(), it.path("facts").asInt()));
        leftOut.remove("printedTotal");
        return new PlainCell(
                cell.path("status").asString(""),
                cell.path("reason").asString(""),
                plain(cell.path("value")),
                cell.path("latestYear").isNumber() ? cell.path("latestYear").asInt() : null,
                cell.has("partial") && !cell.path("partial").isNull()
                        ? "%s %d/%d"
                                .formatted(
                                        plain(cell.path("partial").path("value")),
                                        cell.path("partial").path("covered").asInt(),
                                        cell.path("partial").path("of").asInt())
                        : null,
                coverage,
                leftOut,
                plain(cell.path("printed").path("value")));
    }

    static PlainCell absent(String reason) {
        return new PlainCell(
                reason.equals("notApplicable") ? "notApplicable" : "notAvailable",
                reason,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                null);
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }

    private static @Nullable BigDecimal plain(JsonNode value) {
        return value.isNumber() || (value.isString() && !value.asString().isEmpty())
                ? plain(new BigDecimal(value.asString()))
                : null;
    }
}
