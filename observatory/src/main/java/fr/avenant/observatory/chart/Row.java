package fr.avenant.observatory.chart;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of a chart: one figure, or all those of a territory.
 *
 * @param entries at least one
 */
record Row(String name, List<Entry> entries) {

    /** Rows of a chart: one for each territory of a distribution, otherwise one for each figure. */
    static List<Row> of(Chart chart) {
        if (chart.kind() != Chart.Kind.DISTRIBUTION) {
            return chart.entries().stream()
                    .map(entry -> new Row(entry.row(), List.of(entry)))
                    .toList();
        }
        var rows = new LinkedHashMap<String, List<Entry>>();
        chart.entries()
                .forEach(entry ->
                        rows.computeIfAbsent(entry.row(), _ -> new ArrayList<>()).add(entry));
        return rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), List.copyOf(row.getValue())))
                .toList();
    }

    /** Rows in an order; those without anything to draw come last. */
    static List<Row> sorted(List<Row> rows, Order order) {
        var dictionary = Collator.getInstance(Locale.FRENCH);
        Comparator<Row> byName = Comparator.comparing(Row::name, dictionary);
        Comparator<Row> byValue =
                Comparator.<Row, @Nullable BigDecimal>comparing(
                        Row::most, Comparator.nullsFirst(Comparator.naturalOrder()));
        var wanted = order == Order.VALUE ? byValue.reversed().thenComparing(byName) : byName;
        return rows.stream()
                .sorted(Comparator.comparing(Row::drawn).reversed().thenComparing(wanted))
                .toList();
    }

    /** Whether there is anything to draw. */
    boolean drawn() {
        return entries.stream().anyMatch(Entry::drawn);
    }

    boolean mine() {
        return entries.stream().anyMatch(Entry::mine);
    }

    /** Its largest figure; null if it has none. */
    @Nullable BigDecimal most() {
        BigDecimal most = null;
        for (var entry : entries) {
            var amount = entry.amount();
            if (amount != null && (most == null || amount.compareTo(most) > 0)) {
                most = amount;
            }
        }
        return most;
    }
}
