package fr.avenant.contracts.territory;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import fr.avenant.contracts.naming.RefersTo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reader found to be off in the documents; the documents are left as they are.
 *
 * @param territory slug
 * @param label what is off, in short
 * @param nature how it is off
 * @param severity how much it matters to who uses the figures
 * @param places where it is printed, at least one; both, if two contradict each other
 * @param recomputed what an own computation gives, if there is one
 * @param rule identifier of the rule of data quality that computes the same, if there is one
 */
public record Discrepancy(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @Form(Text.LABEL) String label,
        Nature nature,
        Severity severity,
        @Count(Bounds.MOST_NAMED) List<Place> places,
        @Closed(Words.REMARK) @Form(Text.TEXT) @Nullable String recomputed,
        @Closed(Words.TERM) @Form(Text.WORD) @Nullable String rule)
        implements Located {

    /** How something is off. */
    public enum Nature {
        @JsonProperty("arithmetic")
        ARITHMETIC,
        @JsonProperty("sameQuantity")
        SAME_QUANTITY,
        @JsonProperty("share")
        SHARE,
        @JsonProperty("threshold")
        THRESHOLD,
        @JsonProperty("date")
        DATE,
        @JsonProperty("naming")
        NAMING,
        @JsonProperty("count")
        COUNT,
        @JsonProperty("reference")
        REFERENCE,
        @JsonProperty("wording")
        WORDING,
        @JsonProperty("other")
        OTHER
    }

    /** How much it matters. */
    public enum Severity {
        /** Both cannot be true. */
        @JsonProperty("error")
        ERROR,
        /** Probably wrong, or misleading. */
        @JsonProperty("warning")
        WARNING,
        /** One thing under several names. */
        @JsonProperty("naming")
        NAMING,
        /** Worth knowing. */
        @JsonProperty("note")
        NOTE
    }

    /**
     * Where something is printed.
     *
     * @param document identifier in the register of documents
     * @param locator the place in it
     * @param printed what stands there, word for word, shortened with … alone; never a reader's
     *     word
     * @param comment what a reader says of it, such as where the rest of a name stands
     */
    public record Place(
            @RefersTo("document") @Form(Text.DOCUMENT) String document,
            @Form(Text.TEXT) String locator,
            @Form(Text.TEXT) @Nullable String printed,
            @Closed(Words.REMARK) @Form(Text.TEXT) @Nullable String comment) {

        /** Without a comment. */
        public Place(String document, String locator, @Nullable String printed) {
            this(document, locator, printed, null);
        }
    }

    public Discrepancy {
        places = places == null ? List.of() : List.copyOf(places);
        InvalidContent.unless(!places.isEmpty(), "places", "must name at least one place");
    }

    /** That no rule computes. */
    public Discrepancy(
            String territory,
            String label,
            Nature nature,
            Severity severity,
            List<Place> places,
            @Nullable String recomputed) {
        this(territory, label, nature, severity, places, recomputed, null);
    }
}
