package fr.avenant.contracts.territory;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.ReducedDate;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.naming.Identifies;
import org.jspecify.annotations.Nullable;

/**
 * A version of a quartier's perimeter.
 *
 * @param legalBasis the act that draws it, such as {@code décret 2023-1314}
 * @param effect its date of effect, of reduced precision; absent if the source does not say
 * @param lineage what became of the version before
 * @param officialCode the quartier's code in that geography, {@code QP…} (2015) or {@code QN…}
 *     (2024)
 */
public record Perimeter(
        @Form(Text.TEXT) String legalBasis,
        @Form(Text.DATE) @Nullable String effect,
        Lineage lineage,
        @Identifies("quartier.official-code") @Form(Text.OFFICIAL_CODE)
                @Nullable String officialCode) {

    /** What a change of geography does to a quartier. */
    public enum Lineage {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("kept")
        KEPT,
        @JsonProperty("renamed")
        RENAMED,
        @JsonProperty("enlarged")
        ENLARGED,
        @JsonProperty("split")
        SPLIT,
        @JsonProperty("merged")
        MERGED,
        @JsonProperty("left")
        LEFT
    }

    public Perimeter {
        InvalidContent.unless(
                effect == null || ReducedDate.isWellFormed(effect),
                "effect",
                "must be a date (2019, 2019-04 or 2019-04-12)");
        InvalidContent.unless(
                officialCode == null || Text.OFFICIAL_CODE.fits(officialCode),
                "officialCode",
                "must be QP or QN and six characters");
    }
}
