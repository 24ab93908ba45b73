package fr.avenant.reporting.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as it is answered in JSON.
 *
 * @param <R> what an entry is
 */
public interface Listed<R> {

    /** The entries of the page, in their order. */
    List<R> entries();

    /** What to ask for after these; null if there are no more. */
    default @Nullable String next() {
        return null;
    }

    /** Identifiers of those that could not be read; null if all could. */
    default @Nullable List<String> failed() {
        return null;
    }
}
