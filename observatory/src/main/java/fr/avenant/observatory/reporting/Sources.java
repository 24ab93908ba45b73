package fr.avenant.observatory.reporting;

import fr.avenant.observatory.reporting.answer.EntrySource;
import org.jspecify.annotations.Nullable;

/** What sources say of themselves. */
public final class Sources {

    private Sources() {}

    /** The place in the document that a source names, if it names one. */
    public static @Nullable String place(@Nullable EntrySource source) {
        return source == null ? null : source.locator();
    }
}
