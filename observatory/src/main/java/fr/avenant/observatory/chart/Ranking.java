package fr.avenant.observatory.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Keeps a chart of many rows readable: the first, the last and those around mine. */
final class Ranking {

    /** More rows than this are not drawn at once. */
    private static final int MOST = 40;

    private static final int FIRST = 10;
    private static final int LAST = 5;
    private static final int AROUND = 5;

    private Ranking() {}

    /** What stands in a line of the chart. */
    sealed interface Place {}

    /**
     * A row.
     *
     * @param rank from 1; 0 where rows have none
     */
    record At(int rank, Row row) implements Place {}

    /** Rows that are left out here. */
    record Gap(String text) implements Place {}

    static List<Place> of(Chart chart, Selection selection) {
        var rows = Row.sorted(Row.of(chart), selection.order());
        var ranked = selection.order() == Order.VALUE && rows.size() > MOST;
        if (selection.page() > 0) {
            var start = Math.min(Selection.start(selection.page()), rows.size());
            var end = Math.min(start + Selection.PAGE, rows.size());
            return places(rows, IntStream.range(start, end).boxed().toList(), ranked);
        }
        return rows.size() <= MOST
                ? places(rows, IntStream.range(0, rows.size()).boxed().toList(), ranked)
                : window(rows, ranked);
    }

    private static List<Place> window(List<Row> rows, boolean ranked) {
        var drawn = (int) rows.stream().filter(Row::drawn).count();
        var chosen = new TreeSet<Integer>();
        IntStream.range(0, Math.min(FIRST, drawn)).forEach(chosen::add);
        IntStream.range(Math.max(0, drawn - LAST), drawn).forEach(chosen::add);
        IntStream.range(0, rows.size())
                .filter(index -> rows.get(index).mine())
                .forEach(index ->
                        IntStream.rangeClosed(index - AROUND, index + AROUND)
                                .filter(near -> near >= 0 && near < drawn)
                                .forEach(chosen::add));
        IntStream.range(drawn, rows.size())
                .filter(index -> rows.get(index).mine())
                .forEach(chosen::add);
        var places = new ArrayList<Place>();
        var next = 0;
        for (var index : chosen) {
            leaveOut(places, next, index, drawn);
            places.add(place(rows, index, ranked));
            next = index + 1;
        }
        leaveOut(places, next, rows.size(), drawn);
        return places;
    }

    /** Rows with figures and rows without are counted by themselves. */
    private static void leaveOut(List<Place> places, int from, int to, int drawn) {
        var known = Math.max(0, Math.min(to, drawn) - from);
        var silent = to - from - known;
        if (known > 0) {
            places.add(new Gap("… " + known + " de plus …"));
        }
        if (silent > 0) {
            places.add(new Gap("… " + silent + " sans chiffre …"));
        }
    }

    private static List<Place> places(List<Row> rows, List<Integer> indices, boolean ranked) {
        return indices.stream().map(index -> place(rows, index, ranked)).toList();
    }

    private static Place place(List<Row> rows, int index, boolean ranked) {
        var row = rows.get(index);
        return new At(ranked && row.drawn() ? index + 1 : 0, row);
    }
}
