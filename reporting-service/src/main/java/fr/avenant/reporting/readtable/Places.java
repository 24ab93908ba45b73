package fr.avenant.reporting.readtable;

import fr.avenant.contracts.Source;
import org.jspecify.annotations.Nullable;

/** Where the parts of a fact are written. */
public final class Places {

    private Places() {}

    /** The part's own place in the document of the whole, if it has one. */
    public static Source within(Source whole, @Nullable String locator) {
        var document = whole.document();
        return document == null || locator == null ? whole : Source.of(document, locator);
    }
}
