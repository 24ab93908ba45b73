package fr.avenant.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a fact holds in the world.
 *
 * @param from a date of reduced precision, or {@code unknown}
 * @param to the last period in which it holds, likewise; absent while it goes on
 * @param basis whether the source prints it; this holds for a year of the content, too, where none
 *     of its own is stated beside that year
 */
public record Effective(
        @Form(Text.DATE_OR_UNKNOWN) String from,
        @Form(Text.DATE) @Nullable String to,
        Basis basis) {

    public static final String UNKNOWN = "unknown";

    /** Where the dates come from. */
    public enum Basis {
        @JsonProperty("printed")
        PRINTED,
        @JsonProperty("inferred")
        INFERRED
    }

    public Effective {
        InvalidContent.unless(
                from == null || from.equals(UNKNOWN) || ReducedDate.isWellFormed(from),
                "from",
                "must be a date (2019, 2019-04 or 2019-04-12) or unknown");
        InvalidContent.unless(
                to == null || ReducedDate.isWellFormed(to),
                "to",
                "must be a date (2019, 2019-04 or 2019-04-12)");
        InvalidContent.unless(
                from == null
                        || to == null
                        || from.equals(UNKNOWN)
                        || ReducedDate.firstDay(from).isBefore(ReducedDate.dayAfter(to)),
                "to",
                "must not be before from");
    }

    /** Printed in the source, with no end. */
    public static Effective since(String from) {
        return new Effective(from, null, Basis.PRINTED);
    }

    /**
     * With no end, since the date that the source prints.
     *
     * @param from null if it prints none
     */
    public static Effective sinceIfPrinted(@Nullable String from) {
        return from == null ? new Effective(UNKNOWN, null, Basis.INFERRED) : since(from);
    }

    /**
     * Whether the source prints a year that the content tells.
     *
     * @param own what is stated beside that year, if anything is
     */
    public Basis basisOfYear(@Nullable Basis own) {
        return own == null ? basis : own;
    }

    /** The first day that it can hold; null if the source does not say. */
    public @Nullable LocalDate firstDay() {
        return from.equals(UNKNOWN) ? null : ReducedDate.firstDay(from);
    }

    /** The first day after it; null while it goes on. */
    public @Nullable LocalDate dayAfter() {
        return to == null ? null : ReducedDate.dayAfter(to);
    }
}
