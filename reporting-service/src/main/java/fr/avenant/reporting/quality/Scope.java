package fr.avenant.reporting.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * About which territories rules are asked.
 *
 * @param territories slugs, {@link #NATIONAL} for what belongs to none; null for all
 */
record Scope(@Nullable List<String> territories) {

    /** The territory of what belongs to none. */
    static final String NATIONAL = "";

    static final Scope EVERYTHING = new Scope(null);

    static Scope of(Collection<String> territories) {
        return new Scope(List.copyOf(territories));
    }

    /**
     * @param territory slug; null for all
     */
    static Scope of(@Nullable String territory) {
        return territory == null ? EVERYTHING : of(List.of(territory));
    }

    boolean isEverything() {
        return territories == null;
    }

    /** Of rows of the territories; nothing if they are all. */
    String condition(String column) {
        if (territories == null) {
            return "";
        }
        return territories.contains(NATIONAL)
                ? " and (%1$s = any(:territories::text[]) or %1$s is null)".formatted(column)
                : " and %s = any(:territories::text[])".formatted(column);
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put(
                "territories", territories == null ? null : territories.toArray(String[]::new));
        return parameters;
    }
}
