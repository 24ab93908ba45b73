package fr.avenant.observatory.reporting;

import org.jspecify.annotations.Nullable;

/** A document of the register and the place in it, or the system that a record came from. */
public record SourceRef(
        @Nullable String document, @Nullable String locator, @Nullable String system) {

    /** The place in the document that a source names, if it names one. */
    public static @Nullable String place(@Nullable SourceRef source) {
        return source == null ? null : source.locator();
    }
}
