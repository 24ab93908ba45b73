package fr.avenant.contracts.programmation;

import fr.avenant.contracts.Euros;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Referring;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A total that a landlord's table prints, kept as printed whatever the cells add up to.
 *
 * @param territory slug
 * @param programme identifier
 * @param landlord identifier of an organisation, as in the programme
 * @param scope which cells it claims to add
 * @param label the total's own name, shortened
 * @param amountEuros as printed
 */
public record TfpbTotal(
        String territory,
        String programme,
        String landlord,
        Scope scope,
        String label,
        Euros amountEuros)
        implements Located, Referring {

    /**
     * The cells that a total claims to add: those of the programme that have every coordinate named
     * here.
     *
     * @param line code of a line; absent for all
     * @param year absent for all
     * @param eligible absent for both
     */
    public record Scope(
            @Nullable String line, @Nullable Integer year, @Nullable Boolean eligible) {}

    public TfpbTotal {
        Euros.checkNotNegative(amountEuros, "amountEuros");
    }

    @Override
    public Stream<String> references() {
        return Stream.of(programme, landlord);
    }
}
