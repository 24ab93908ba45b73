package fr.avenant.contracts.programmation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Range;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.naming.RefersTo;
import org.jspecify.annotations.Nullable;

/**
 * Money set aside before it goes to actions.
 *
 * @param territory slug
 * @param contract identifier, if the source ties it to one
 * @param year that it is for; absent if the source does not say
 * @param yearBasis whether the source prints the year; absent if it is as with the effective dates
 * @param label short title
 * @param funder identifier of an organisation
 * @param creditKind which purse
 * @param amountEuros as printed
 * @param periodicity whether the amount is given once, each year or for the period
 * @param approximate true if the source says "about" or "at least"
 * @param partOf identifier of the envelope that includes it, so that it is not added to that one
 */
public record Envelope(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) @Nullable String contract,
        @Range(from = Bounds.FIRST_YEAR, to = Bounds.LAST_YEAR) @Nullable Integer year,
        @Nullable Basis yearBasis,
        @Form(Text.LABEL) String label,
        @RefersTo("organisation") @Form(Text.IDENTIFIER) String funder,
        CreditKind creditKind,
        Euros amountEuros,
        Periodicity periodicity,
        @Nullable Boolean approximate,
        @RefersTo("envelope") @Form(Text.IDENTIFIER) @Nullable String partOf)
        implements Located {

    /** How often an amount is given. */
    public enum Periodicity {
        @JsonProperty("once")
        ONCE,
        @JsonProperty("yearly")
        YEARLY,
        @JsonProperty("period")
        PERIOD
    }

    public Envelope {
        Euros.checkNotNegative(amountEuros, "amountEuros");
        InvalidContent.unless(yearBasis == null || year != null, "yearBasis", "goes with a year");
    }

    /** Of a year that is printed if the effective dates are; included in no other. */
    public Envelope(
            String territory,
            @Nullable String contract,
            @Nullable Integer year,
            String label,
            String funder,
            CreditKind creditKind,
            Euros amountEuros,
            Periodicity periodicity,
            @Nullable Boolean approximate) {
        this(
                territory,
                contract,
                year,
                null,
                label,
                funder,
                creditKind,
                amountEuros,
                periodicity,
                approximate,
                null);
    }
}
