package fr.avenant.contracts.programmation;

import fr.avenant.contracts.Euros;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.naming.RefersTo;
import org.jspecify.annotations.Nullable;

/**
 * What one funder gives.
 *
 * @param funder identifier of an organisation
 * @param creditKind which purse it comes from; absent if the source does not say
 * @param amountEuros as printed
 * @param approximate true if the source says "about" or "at least"
 */
public record FundingShare(
        @RefersTo("organisation") @Form(Text.IDENTIFIER) String funder,
        @Nullable CreditKind creditKind,
        Euros amountEuros,
        @Nullable Boolean approximate) {

    public FundingShare {
        Euros.checkNotNegative(amountEuros, "amountEuros");
    }
}
