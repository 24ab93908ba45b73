package fr.avenant.contracts.programmation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.naming.RefersTo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of urban renewal with its financing plan.
 *
 * @param territory slug
 * @param contract identifier, if the source ties it to one
 * @param quartier identifier, if the source names one
 * @param label short title
 * @param programme national programme that it belongs to
 * @param plan who gives what, as printed; empty if the source gives no amounts
 * @param statedTotalEuros the total that the source prints, whatever the plan adds up to
 * @param approximate true if the source says so of the total
 */
public record RenewalOperation(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) @Nullable String contract,
        @RefersTo("quartier") @Form(Text.IDENTIFIER) @Nullable String quartier,
        @Form(Text.LABEL) String label,
        Programme programme,
        @Count(Bounds.MOST_NAMED) List<FundingShare> plan,
        @Nullable Euros statedTotalEuros,
        @Nullable Boolean approximate)
        implements Located {

    /** National programmes of urban renewal. */
    public enum Programme {
        @JsonProperty("NPNRU")
        NPNRU,
        @JsonProperty("PRU")
        PRU
    }

    public RenewalOperation {
        plan = plan == null ? List.of() : List.copyOf(plan);
        Euros.checkNotNegative(statedTotalEuros, "statedTotalEuros");
    }
}
