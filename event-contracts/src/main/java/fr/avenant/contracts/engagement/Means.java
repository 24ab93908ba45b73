package fr.avenant.contracts.engagement;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Period;
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
 * What a signatory states that it puts in besides money.
 *
 * @param territory slug
 * @param contract identifier
 * @param partner identifier of the organisation that states it
 * @param partnerInferred why it is taken for the one, in short French, if the place does not name
 *     it
 * @param label short title
 * @param resource what is put in
 * @param quantity how much, where the text says
 * @param unit such as {@code fullTimeEquivalents}; with a quantity, and only then
 * @param period that it is for, where it is not the contract's
 * @param quartiers identifiers, if it is for some only
 */
public record Means(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) String contract,
        @RefersTo("organisation") @Form(Text.IDENTIFIER) String partner,
        @Closed(Words.REMARK) @Form(Text.LABEL) @Nullable String partnerInferred,
        @Form(Text.LABEL) String label,
        Resource resource,
        @Nullable Quantity quantity,
        @Closed(Words.TERM) @Form(Text.WORD) @Nullable String unit,
        @Nullable Period period,
        @RefersTo("quartier") @Form(Text.IDENTIFIER) @Count(Bounds.MOST_NAMED)
                List<String> quartiers)
        implements Located {

    /** What is put in. */
    public enum Resource {
        @JsonProperty("staff")
        STAFF,
        @JsonProperty("time")
        TIME,
        @JsonProperty("premises")
        PREMISES,
        @JsonProperty("equipment")
        EQUIPMENT,
        @JsonProperty("service")
        SERVICE,
        @JsonProperty("other")
        OTHER
    }

    public Means {
        quartiers = quartiers == null ? List.of() : List.copyOf(quartiers);
        InvalidContent.unless(
                (quantity == null) == (unit == null),
                "unit",
                "goes with a quantity, and never without");
    }

    /** Of a partner that the place names. */
    public Means(
            String territory,
            String contract,
            String partner,
            String label,
            Resource resource,
            @Nullable Quantity quantity,
            @Nullable String unit,
            @Nullable Period period,
            List<String> quartiers) {
        this(
                territory, contract, partner, null, label, resource, quantity, unit, period,
                quartiers);
    }
}
