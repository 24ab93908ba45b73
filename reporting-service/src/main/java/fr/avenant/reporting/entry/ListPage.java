package fr.avenant.reporting.entry;

import fr.avenant.kit.problem.InvalidParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, limited in entries and in bytes.
 *
 * @param ids of its entries, in their order
 * @param next the last of them if there are more; null if there are not
 * @param total how many there are in all; null if that was not asked
 */
public record ListPage(List<String> ids, @Nullable String next, @Nullable Integer total) {

    /** How many entries a page may have, and has unless less is asked for. */
    public static final int LARGEST = 10_000;

    private static final long MOST_BYTES = 8L * 1024 * 1024;

    /** An entry, and how many bytes its text has. */
    public record Item(String id, int length) {}

    /**
     * @throws InvalidParameter if no page can have that many
     */
    public static void check(int limit) {
        InvalidParameter.unless(
                limit >= 1 && limit <= LARGEST, "limit", "must be from 1 to " + LARGEST);
    }

    /**
     * As many as may be, one at least.
     *
     * @param items in their order; one more than the limit tells that there are more
     * @param total counts them all
     */
    public static ListPage first(List<Item> items, Window window, IntSupplier total) {
        var ids = new ArrayList<String>();
        var bytes = 0L;
        for (var item : items) {
            bytes += item.length();
            if (ids.size() == window.limit() || (!ids.isEmpty() && bytes > MOST_BYTES)) {
                break;
            }
            ids.add(item.id());
        }
        var next = ids.size() < items.size() ? ids.getLast() : null;
        return new ListPage(ids, next, window.counted() ? count(ids, next, window, total) : null);
    }

    /** A whole list is counted already. */
    private static int count(
            List<String> ids, @Nullable String next, Window window, IntSupplier total) {
        return window.isWhole(next) ? ids.size() : total.getAsInt();
    }
}
