package fr.avenant.contracts.engagement;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * How an engagement is followed.
 *
 * @param territory slug
 * @param contract identifier
 * @param engagement identifier
 * @param label short title
 * @param nature what is counted
 * @param breakdowns those that the contract requires, such as {@code sex}
 * @param periodicity such as {@code yearly}, where the contract says
 */
public record Indicator(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) String contract,
        @RefersTo("engagement") @Form(Text.IDENTIFIER) String engagement,
        @Form(Text.LABEL) String label,
        Nature nature,
        @Closed(Words.TERM) @Form(Text.WORD) @Count(Bounds.MOST_NAMED) List<String> breakdowns,
        @Closed(Words.TERM) @Form(Text.WORD) @Nullable String periodicity)
        implements Located {

    /** What an indicator counts. */
    public enum Nature {
        @JsonProperty("count")
        COUNT,
        @JsonProperty("share")
        SHARE,
        @JsonProperty("countAndShare")
        COUNT_AND_SHARE,
        @JsonProperty("amount")
        AMOUNT,
        @JsonProperty("hours")
        HOURS,
        @JsonProperty("ratio")
        RATIO,
        @JsonProperty("qualitative")
        QUALITATIVE
    }

    public Indicator {
        breakdowns = breakdowns == null ? List.of() : List.copyOf(breakdowns);
    }
}
