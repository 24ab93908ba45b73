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
 * @param origin how the document has it; absent if it prints it as an indicator
 */
public record Indicator(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) String contract,
        @RefersTo("engagement") @Form(Text.IDENTIFIER) String engagement,
        @Form(Text.LABEL) String label,
        Nature nature,
        @Closed(Words.TERM) @Form(Text.WORD) @Count(Bounds.MOST_NAMED) List<String> breakdowns,
        @Closed(Words.TERM) @Form(Text.WORD) @Nullable String periodicity,
        @Nullable Origin origin)
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

    /** How a document has an indicator. */
    public enum Origin {
        /** In what it prints as its indicators. */
        @JsonProperty("list")
        LIST,
        /** A figure, or what is to be followed, in the text of an engagement or of a measure. */
        @JsonProperty("text")
        TEXT,
        /** It prints none: whoever recorded it follows the engagement, which is to be evaluated. */
        @JsonProperty("inferred")
        INFERRED
    }

    public Indicator {
        breakdowns = breakdowns == null ? List.of() : List.copyOf(breakdowns);
    }

    /** Printed as an indicator. */
    public Indicator(
            String territory,
            String contract,
            String engagement,
            String label,
            Nature nature,
            List<String> breakdowns,
            @Nullable String periodicity) {
        this(territory, contract, engagement, label, nature, breakdowns, periodicity, null);
    }

    /** How the document has it. */
    public Origin howPrinted() {
        return origin == null ? Origin.LIST : origin;
    }
}
