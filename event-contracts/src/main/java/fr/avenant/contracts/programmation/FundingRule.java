package fr.avenant.contracts.programmation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Quantity;
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
 * A rule by which the partners of a contract fund actions; the place in the contract is its source.
 *
 * @param territory slug
 * @param contract identifier
 * @param label the rule, in short
 * @param subject what it decides about
 * @param quantity its number, if it has one: a floor, a share, a number of funders
 * @param unit such as {@code euros}; with a quantity, and only then
 * @param funders identifiers of those that it binds; none if it binds all
 * @param creditKind which purse it is about, if one
 */
public record FundingRule(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) String contract,
        @Form(Text.LABEL) String label,
        Subject subject,
        @Nullable Quantity quantity,
        @Closed(Words.TERM) @Form(Text.WORD) @Nullable String unit,
        @RefersTo("organisation") @Form(Text.IDENTIFIER) @Count(Bounds.MOST_NAMED)
                List<String> funders,
        @Nullable CreditKind creditKind)
        implements Located {

    /** What a rule decides about. */
    public enum Subject {
        @JsonProperty("eligibility")
        ELIGIBILITY,
        @JsonProperty("cofinancing")
        COFINANCING,
        @JsonProperty("amount")
        AMOUNT,
        @JsonProperty("renewal")
        RENEWAL,
        @JsonProperty("calendar")
        CALENDAR,
        @JsonProperty("agreement")
        AGREEMENT,
        @JsonProperty("bonus")
        BONUS,
        @JsonProperty("payment")
        PAYMENT,
        @JsonProperty("reporting")
        REPORTING,
        @JsonProperty("selection")
        SELECTION,
        @JsonProperty("other")
        OTHER
    }

    public FundingRule {
        funders = funders == null ? List.of() : List.copyOf(funders);
        InvalidContent.unless(
                (quantity == null) == (unit == null),
                "unit",
                "goes with a quantity, and never without");
    }
}
