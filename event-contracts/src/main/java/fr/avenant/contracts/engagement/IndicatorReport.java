package fr.avenant.contracts.engagement;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Note;
import fr.avenant.contracts.Noted;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Keys;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import fr.avenant.contracts.naming.RefersTo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of an indicator: reported, or planned.
 *
 * @param territory slug
 * @param indicator identifier
 * @param stage whether it was reached or is aimed at
 * @param period that it covers
 * @param quartier identifier, if it is about one
 * @param quantity the value
 * @param unit such as {@code people}
 * @param breakdown parts of the value by name, such as {@code women}
 * @param note what the reporter has to say to it
 */
public record IndicatorReport(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("indicator") @Form(Text.IDENTIFIER) String indicator,
        Stage stage,
        Period period,
        @RefersTo("quartier") @Form(Text.IDENTIFIER) @Nullable String quartier,
        Quantity quantity,
        @Closed(Words.TERM) @Form(Text.WORD) String unit,
        @Closed(Words.TERM) @Keys(Text.WORD) @Count(Bounds.MOST_KEYS)
                Map<String, Quantity> breakdown,
        @Nullable Note note)
        implements Located, Noted {

    /** Whether a value was reached or is aimed at. */
    public enum Stage {
        @JsonProperty("reported")
        REPORTED,
        @JsonProperty("planned")
        PLANNED
    }

    public IndicatorReport {
        breakdown = breakdown == null ? Map.of() : Map.copyOf(breakdown);
    }
}
