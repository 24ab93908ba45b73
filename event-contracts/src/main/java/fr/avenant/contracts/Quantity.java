package fr.avenant.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as its source gives it. Absence is a value: not available, suppressed, not applicable
 * and zero are four different things.
 *
 * @param kind what the source says
 * @param value the figure, exact, with the digits of the source; present if and only if measured
 * @param by who suppressed it ({@code source}); present if and only if suppressed
 * @param reason why it is not available, such as {@code noRowInSource}; absent when the source
 *     prints <i>n.d.</i> and says no more
 */
public record Quantity(
        Kind kind,
        @Nullable BigDecimal value,
        @Closed(Words.TERM) @Form(Text.WORD) @Nullable String by,
        @Closed(Words.TERM) @Form(Text.WORD) @Nullable String reason) {

    private static final int WHOLE_DIGITS = 18;
    private static final int DECIMALS = 12;

    /** What a source can say of a figure. */
    public enum Kind {
        @JsonProperty("measured")
        MEASURED,
        @JsonProperty("notAvailable")
        NOT_AVAILABLE,
        @JsonProperty("suppressed")
        SUPPRESSED,
        @JsonProperty("notApplicable")
        NOT_APPLICABLE
    }

    public Quantity {
        InvalidContent.unless(
                (kind == Kind.MEASURED) == (value != null),
                "value",
                "goes with kind measured, and never without");
        InvalidContent.unless(value == null || isPlain(value), "value", Text.DECIMAL.words());
        InvalidContent.unless(
                (kind == Kind.SUPPRESSED) == (by != null),
                "by",
                "goes with kind suppressed, and never without");
        InvalidContent.unless(
                reason == null || kind == Kind.NOT_AVAILABLE,
                "reason",
                "goes with kind notAvailable only");
    }

    /**
     * Measured; {@code -0} is zero.
     *
     * @param value a decimal number, such as {@code 949} or {@code 0.433}
     * @throws InvalidContent if it is not of the form {@link Text#DECIMAL}
     */
    public static Quantity measured(String value) {
        InvalidContent.unless(Text.DECIMAL.fits(value), "value", Text.DECIMAL.words());
        return new Quantity(Kind.MEASURED, new BigDecimal(value), null, null);
    }

    /** Asks before anything is written out: 1e999999999 would fill the memory with zeros. */
    private static boolean isPlain(BigDecimal value) {
        return value.scale() >= 0
                && value.scale() <= DECIMALS
                && value.precision() - value.scale() <= WHOLE_DIGITS;
    }

    public static Quantity notAvailable() {
        return new Quantity(Kind.NOT_AVAILABLE, null, null, null);
    }

    public static Quantity notAvailable(String reason) {
        return new Quantity(Kind.NOT_AVAILABLE, null, null, reason);
    }

    public static Quantity suppressedBySource() {
        return new Quantity(Kind.SUPPRESSED, null, "source", null);
    }

    public static Quantity notApplicable() {
        return new Quantity(Kind.NOT_APPLICABLE, null, null, null);
    }
}
