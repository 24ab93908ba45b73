package fr.avenant.contracts.programmation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Range;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import fr.avenant.contracts.naming.RefersTo;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a landlord's table.
 *
 * @param territory slug
 * @param programme identifier
 * @param landlord identifier of an organisation, as in the programme
 * @param line code of a line of the programme
 * @param eligible whether the line counts against the abatement, as in the programme
 * @param year of the expense
 * @param yearBasis whether the source prints the year; absent if it is as with the effective dates
 * @param stage planned or spent
 * @param quantity euros, or why there are none
 */
public record TfpbExpense(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("tfpb-programme") @Form(Text.IDENTIFIER) String programme,
        @RefersTo("organisation") @Form(Text.IDENTIFIER) String landlord,
        @Closed(Words.CODE) @Form(Text.WORD) String line,
        boolean eligible,
        @Range(from = Bounds.FIRST_YEAR, to = Bounds.LAST_YEAR) int year,
        @Nullable Basis yearBasis,
        Stage stage,
        Quantity quantity)
        implements Located {

    /** Whether money is meant to be spent or was. */
    public enum Stage {
        @JsonProperty("planned")
        PLANNED,
        @JsonProperty("spent")
        SPENT
    }

    private static final int CENTS = 2;

    public TfpbExpense {
        InvalidContent.unless(
                quantity == null || quantity.value() == null || isAmount(quantity.value()),
                "quantity",
                "must be euros: not negative, at most two decimals");
    }

    /** Of a year that is printed if the effective dates are. */
    public TfpbExpense(
            String territory,
            String programme,
            String landlord,
            String line,
            boolean eligible,
            int year,
            Stage stage,
            Quantity quantity) {
        this(territory, programme, landlord, line, eligible, year, null, stage, quantity);
    }

    private static boolean isAmount(BigDecimal value) {
        return value.signum() >= 0 && value.scale() <= CENTS;
    }
}
