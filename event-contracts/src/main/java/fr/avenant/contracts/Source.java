package fr.avenant.contracts;

import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.naming.RefersTo;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact is written: a registered document and the place in it, or the system that it came
 * from. No source, no fact.
 *
 * @param document identifier in the register of documents
 * @param locator the place in the document, precise enough to find it: "article 5, pilier Emploi"
 * @param system a system's name, when there is no document
 */
public record Source(
        @RefersTo("document") @Form(Text.DOCUMENT) @Nullable String document,
        @Form(Text.TEXT) @Nullable String locator,
        @Form(Text.LABEL) @Nullable String system) {

    public Source {
        InvalidContent.unless(
                (document == null) != (system == null),
                "document",
                "either document and locator, or system");
        InvalidContent.unless(
                document == null || Text.DOCUMENT.fits(document),
                "document",
                "must be the identifier of a document, document:…");
        InvalidContent.unless(
                (document == null) == (locator == null),
                "locator",
                "goes with document, and never without");
        InvalidContent.unless(
                locator == null || !locator.isBlank(), "locator", "must not be blank");
    }

    /** Whether an identifier is one of the register of documents. */
    public static boolean isDocument(String id) {
        return id.startsWith("document:");
    }

    public static Source of(String document, String locator) {
        return new Source(document, locator, null);
    }

    public static Source system(String name) {
        return new Source(null, null, name);
    }
}
