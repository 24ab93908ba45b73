package fr.avenant.reporting.organisation;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.entry.ListPage;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.Window;
import fr.avenant.reporting.entry.Windowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which part is told of each list about an organisation, and where the lists go on of which there
 * is more.
 */
final class OrganisationWindows {

    static final String PARTS = "parts";
    static final String SIGNED = "signed";
    static final String ENGAGEMENTS = "engagements";
    static final String MEANS = "means";
    static final String BODIES = "bodies";
    static final String POSTS = "posts";

    private static final List<String> LISTS =
            List.of(PARTS, SIGNED, ENGAGEMENTS, MEANS, BODIES, POSTS);

    private final @Nullable String list;
    private final @Nullable String after;
    private final int limit;
    private final Map<String, String> next = new TreeMap<>();
    private final Map<String, Integer> totals = new TreeMap<>();

    /**
     * @param list the one that goes on; null if all begin
     * @param after what it goes on after
     * @param limit how many of each
     * @throws InvalidParameter if there is no such list, or one is named without the other
     */
    OrganisationWindows(@Nullable String list, @Nullable String after, int limit) {
        ListPage.check(limit);
        InvalidParameter.unless(
                list == null || LISTS.contains(list),
                "list",
                "must be one of " + String.join(", ", LISTS));
        InvalidParameter.unless(
                (list == null) == (after == null), "after", "goes with \"list\", both or neither");
        this.list = list;
        this.after = after;
        this.limit = limit;
    }

    Window of(String name) {
        return new Window(name.equals(list) ? after : null, limit, true);
    }

    /** Notes where a list goes on, and how many there are in all. */
    <T extends Record> List<Entry<T>> entries(String name, Windowed<T> windowed) {
        totals.put(name, windowed.total());
        if (windowed.next() != null) {
            next.put(name, windowed.next());
        }
        return windowed.entries();
    }

    /** How many there are of each list that could be read, whatever part was told. */
    Map<String, Integer> totals() {
        return Map.copyOf(totals);
    }

    /** What to ask for after what was told, by list; null if there is no more of any. */
    @Nullable Map<String, String> next() {
        return next.isEmpty() ? null : Map.copyOf(next);
    }
}
