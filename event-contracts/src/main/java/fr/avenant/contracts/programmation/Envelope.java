package fr.avenant.contracts.programmation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Referring;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Money set aside before it goes to actions.
 *
 * @param territory slug
 * @param contract identifier, if the source ties it to one
 * @param year that it is for; absent if the source does not say
 * @param label short title
 * @param funder identifier of an organisation
 * @param creditKind which purse
 * @param amountEuros as printed
 * @param periodicity whether the amount is given once, each year or for the period
 * @param approximate true if the source says "about" or "at least"
 */
public record Envelope(
        String territory,
        @Nullable String contract,
        @Nullable Integer year,
        String label,
        String funder,
        CreditKind creditKind,
        Euros amountEuros,
        Periodicity periodicity,
        @Nullable Boolean approximate)
        implements Located, Referring {

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
    }

    @Override
    public Stream<String> references() {
        return Stream.concat(
                Stream.of("territory:" + territory, funder), Stream.ofNullable(contract));
    }
}
