package fr.avenant.observatory.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers, dates and identifiers as templates write them. */
@Component
public class Texts {

    /** A date, as precise as it is. */
    public String date(@Nullable String text) {
        return FrenchDates.written(text);
    }

    /** From when to when. */
    public String span(@Nullable String from, @Nullable String to) {
        return FrenchDates.span(from, to);
    }

    /** A whole number. */
    public String number(long number) {
        return FrenchNumbers.grouped(BigDecimal.valueOf(number));
    }

    /** A figure with its unit in words or as a sign. */
    public String spelled(String value, @Nullable String unit, @Nullable String unitLabel) {
        return FrenchNumbers.spelled(value, unit, unitLabel);
    }

    /** An identifier without its kind: {@code contract:x.y} is {@code x.y}. */
    public String code(String identifier) {
        return identifier.substring(identifier.indexOf(':') + 1);
    }
}
