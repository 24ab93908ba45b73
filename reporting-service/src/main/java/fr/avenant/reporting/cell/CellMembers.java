package fr.avenant.reporting.cell;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a cell by dimension, in the order of the question: as small as can be, because
 * answers have a hundred thousand of them.
 */
final class CellMembers extends AbstractMap<String, @Nullable String> {

    private final List<String> dimensions;
    private final @Nullable String[] members;

    /**
     * @param dimensions shared by all cells of a question, none twice
     * @param members one for each; null where nothing is known of it
     */
    CellMembers(List<String> dimensions, List<@Nullable String> members) {
        this.dimensions = dimensions;
        this.members = members.toArray(new String[0]);
    }

    @Override
    public @Nullable String get(@Nullable Object dimension) {
        var place = dimension == null ? -1 : dimensions.indexOf(dimension);
        return place < 0 ? null : members[place];
    }

    @Override
    public boolean containsKey(@Nullable Object dimension) {
        return dimension != null && dimensions.contains(dimension);
    }

    @Override
    public Set<Map.Entry<String, @Nullable String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, @Nullable String>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < members.length;
                    }

                    @Override
                    public Map.Entry<String, @Nullable String> next() {
                        var entry =
                                new SimpleImmutableEntry<String, @Nullable String>(
                                        dimensions.get(next), members[next]);
                        next++;
                        return entry;
                    }
                };
            }

            @Override
            public int size() {
                return members.length;
            }
        };
    }
}
