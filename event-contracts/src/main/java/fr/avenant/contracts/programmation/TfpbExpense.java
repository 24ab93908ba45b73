package fr.avenant.contracts.programmation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Referring;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * One cell of a landlord's table.
 *
 * @param territory slug
 * @param programme identifier
 * @param landlord identifier of an organisation, as in the programme
 * @param line code of a line of the programme
 * @param eligible whether the line counts against the abatement, as in the programme
 * @param year of the expense
 * @param stage planned or spent
 * @param quantity euros, or why there are none
 */
public record TfpbExpense(
        String territory,
        String programme,
        String landlord,
        String line,
        boolean eligible,
        int year,
        Stage stage,
        Quantity quantity)
        implements Located, Referring {

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

    private static boolean isAmount(BigDecimal value) {
        return value.signum() >= 0 && value.scale() <= CENTS;
    }

    @Override
    public Stream<String> references() {
        return Stream.of(programme, landlord);
    }
}
