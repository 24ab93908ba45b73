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

    /** A whole number with the noun that it counts; French counts none like one. */
    public String count(long number, String one, String many) {
        return number(number) + '\u00a0' + (number < 2 ? one : many);
    }

    /** A figure with its unit in words or as a sign. */
    public String spelled(String value, @Nullable String unit, @Nullable String unitLabel) {
        return FrenchNumbers.spelled(value, unit, unitLabel);
    }

    /** A text as a source prints it, grouped if it is surely a number; a dash if there is none. */
    public String printed(@Nullable String text) {
        return text == null ? FrenchLabels.NOBODY : FrenchNumbers.printed(text);
    }

    /** The place of a record on its page: {@code body:x.y} is {@code body-x.y}. */
    public String anchor(String identifier) {
        return identifier.replace(':', '-');
    }

    /** An identifier without its kind: {@code contract:x.y} is {@code x.y}. */
    public String code(String identifier) {
        return identifier.substring(identifier.indexOf(':') + 1);
    }
}
