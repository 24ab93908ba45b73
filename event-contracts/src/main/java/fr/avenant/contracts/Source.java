package fr.avenant.contracts;

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
        @Form(Source.DOCUMENT) @Nullable String document,
        @Form(Source.NOT_BLANK) @Nullable String locator,
        @Nullable String system) {

    private static final String DOCUMENT = "^document:" + Identifier.CODE + "$";
    private static final String NOT_BLANK = "\\S";

    public Source {
        InvalidContent.unless(
                (document == null) != (system == null),
                "document",
                "either document and locator, or system");
        InvalidContent.unless(
                document == null || (Identifier.isWellFormed(document) && isDocument(document)),
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
