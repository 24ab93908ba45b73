package fr.avenant.contracts.programmation;

import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Range;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import fr.avenant.contracts.naming.RefersTo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action of a contract with the money it receives.
 *
 * @param territory slug
 * @param contract identifier
 * @param label short title
 * @param year that the money is for; absent if the source does not say
 * @param yearBasis whether the source prints the year; absent if it is as with the effective dates
 * @param operator identifier of the organisation that carries it out, if the source says
 * @param theme as the contract names it
 * @param nomenclature code of the national nomenclature, where it honestly maps
 * @param quartiers identifiers of those that benefit, if the source says
 * @param funding at least one share
 */
public record FundedAction(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) String contract,
        @Form(Text.LABEL) String label,
        @Range(from = Bounds.FIRST_YEAR, to = Bounds.LAST_YEAR) @Nullable Integer year,
        @Nullable Basis yearBasis,
        @RefersTo("organisation") @Form(Text.IDENTIFIER) @Nullable String operator,
        @Form(Text.LABEL) @Nullable String theme,
        @Closed(Words.CODE) @Form(Text.WORD) @Nullable String nomenclature,
        @RefersTo("quartier") @Form(Text.IDENTIFIER) @Count(Bounds.MOST_NAMED)
                List<String> quartiers,
        @Count(Bounds.MOST_NAMED) List<FundingShare> funding)
        implements Located {

    public FundedAction {
        InvalidContent.unless(yearBasis == null || year != null, "yearBasis", "goes with a year");
        quartiers = quartiers == null ? List.of() : List.copyOf(quartiers);
        funding = funding == null ? List.of() : List.copyOf(funding);
        InvalidContent.unless(!funding.isEmpty(), "funding", "must have at least one share");
    }

    /** Of a year that is printed if the effective dates are. */
    public FundedAction(
            String territory,
            String contract,
            String label,
            @Nullable Integer year,
            @Nullable String operator,
            @Nullable String theme,
            @Nullable String nomenclature,
            List<String> quartiers,
            List<FundingShare> funding) {
        this(
                territory,
                contract,
                label,
                year,
                null,
                operator,
                theme,
                nomenclature,
                quartiers,
                funding);
    }
}
