package fr.avenant.contracts.programmation;

import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Range;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import fr.avenant.contracts.naming.RefersTo;
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
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("tfpb-programme") @Form(Text.IDENTIFIER) String programme,
        @RefersTo("organisation") @Form(Text.IDENTIFIER) String landlord,
        Scope scope,
        @Form(Text.LABEL) String label,
        Euros amountEuros)
        implements Located {

    /**
     * The cells that a total claims to add: those of the programme that have every coordinate named
     * here.
     *
     * @param line code of a line; absent for all
     * @param year absent for all
     * @param yearBasis whether the source prints the year; absent if it is as with the effective
     *     dates
     * @param eligible absent for both
     */
    public record Scope(
            @Closed(Words.CODE) @Form(Text.WORD) @Nullable String line,
            @Range(from = Bounds.FIRST_YEAR, to = Bounds.LAST_YEAR) @Nullable Integer year,
            @Nullable Basis yearBasis,
            @Nullable Boolean eligible) {

        public Scope {
            InvalidContent.unless(
                    yearBasis == null || year != null, "yearBasis", "goes with a year");
        }

        /** Of a year that is printed if the effective dates are. */
        public Scope(@Nullable String line, @Nullable Integer year, @Nullable Boolean eligible) {
            this(line, year, null, eligible);
        }
    }

    public TfpbTotal {
        Euros.checkNotNegative(amountEuros, "amountEuros");
    }
}
