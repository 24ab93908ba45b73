package fr.avenant.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount in euros with two decimals, from -999,999,999,999.99 to 999,999,999,999.99; a
 * string in JSON.
 */
public record Euros(BigDecimal amount) {

    /** The form as a regular expression, for JSON Schema. */
    public static final String FORM = "^-?[0-9]{1,12}\\.[0-9]{2}$";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public Euros {
        InvalidContent.unless(
                PATTERN.matcher(amount.toPlainString()).matches(),
                "amountEuros",
                "must be a string with two decimals, such as \"3104.00\"");
    }

    /**
     * @throws InvalidContent if the text is not a decimal number with two decimals
     */
    @JsonCreator
    public static Euros of(String text) {
        InvalidContent.unless(
                PATTERN.matcher(text).matches(),
                "amountEuros",
                "must be a string with two decimals, such as \"3104.00\"");
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
