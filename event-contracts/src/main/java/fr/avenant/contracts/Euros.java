package fr.avenant.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.avenant.contracts.bound.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount in euros with two decimals, from -999,999,999,999.99 to 999,999,999,999.99; a
 * string in JSON.
 */
public record Euros(BigDecimal amount) {

    private static final int CENTS = 2;
    private static final int DIGITS = 14;

    public Euros {
        InvalidContent.unless(
                amount.scale() == CENTS && amount.precision() <= DIGITS, "", Text.EUROS.words());
    }

    /**
     * Reads the text; {@code -0.00} is zero.
     *
     * @throws InvalidContent if the text is not a decimal number with two decimals
     */
    @JsonCreator
    public static Euros of(String text) {
        InvalidContent.unless(Text.EUROS.fits(text), "", Text.EUROS.words());
        return new Euros(new BigDecimal(text));
    }

    /**
     * For what is set aside, given or spent: a source that takes money back says so in words.
     *
     * @param amount null if the source gives none
     * @param field the component's name as it stands in JSON
     * @throws InvalidContent if the amount is below zero
     */
    public static void checkNotNegative(@Nullable Euros amount, String field) {
        InvalidContent.unless(
                amount == null || amount.amount().signum() >= 0, field, "must not be negative");
    }

    @JsonValue
    public String text() {
        return amount.toPlainString();
    }
}
