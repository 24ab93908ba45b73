package fr.avenant.reporting.projection;

import fr.avenant.contracts.Source;
import org.jspecify.annotations.Nullable;

/** Where the parts of a fact are written. */
final class Places {

    private Places() {}

    /** The part's own place in the document of the whole, if it has one. */
    static Source within(Source whole, @Nullable String locator) {
        var document = whole.document();
        return document == null || locator == null ? whole : Source.of(document, locator);
    }
}
