package fr.avenant.reporting.quality;

import fr.avenant.contracts.Effective;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule found to be off.
 *
 * @param rule its identifier
 * @param territory slug; null for what belongs to none, such as the names of a national body
 * @param what is off, in French
 * @param printed what the documents say
 * @param recomputed what the facts give instead
 * @param difference printed less recomputed, where both are numbers
 * @param id identifier of what a reader recorded; null if a rule computed it
 * @param nature of what a reader recorded, such as {@code arithmetic}; likewise
 * @param effective when that holds; likewise
 * @param computedBy identifier of the rule that finds the same as the reader; null if none does
 * @param notedAs identifiers of what readers recorded of the same; none if nobody did
 * @param places where it is printed, one at least
 */
public record Finding(
        String rule,
        Severity severity,
        @Nullable String territory,
        String what,
        @Nullable String printed,
        @Nullable String recomputed,
        @Nullable String difference,
        @Nullable String id,
        @Nullable String nature,
        @Nullable Effective effective,
        @Nullable String computedBy,
        List<String> notedAs,
        List<PrintedPlace> places) {

    /** Identifiers of what it is about, each once. */
    List<String> subjects() {
        return places.stream().map(PrintedPlace::aggregate).distinct().toList();
    }

    /** Identifiers of the documents that it quotes, each once. */
    List<String> documents() {
        return places.stream()
                .map(PrintedPlace::document)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * A place in a document.
     *
     * @param document identifier in the register of documents; null if the source is a system, or a
     *     document that the asker may not know
     * @param title null if the document is not registered
     * @param locator where in the document or the system; null if the source does not say
     * @param system name of the source that is no document; null if it is one
     * @param aggregate identifier of what is recorded from there
     * @param printed what stands there; null if the finding's own {@code printed} says all
     * @param comment what a reader says of it; null if nothing
     */
    public record PrintedPlace(
            @Nullable String document,
            @Nullable String title,
            @Nullable String locator,
            @Nullable String system,
            String aggregate,
            @Nullable String printed,
            @Nullable String comment) {}
}
