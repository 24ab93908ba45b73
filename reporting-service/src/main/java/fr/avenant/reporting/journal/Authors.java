package fr.avenant.reporting.journal;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows for whom people record, by the pseudonyms that events carry. */
public interface Authors {

    /**
     * For whom somebody records, instead of who it is.
     *
     * @param organisation identifier; null if it is not known
     * @param roles by their names, in order
     */
    record Author(@Nullable String organisation, Set<String> roles) {}

    /**
     * Looks up all pseudonyms of a page at once; those that nothing is known of are left out.
     *
     * @param actors pseudonyms
     */
    Map<String, Author> of(Set<String> actors);
}
