package fr.avenant.contracts.territory;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.naming.Identifies;
import fr.avenant.contracts.naming.RefersTo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner: signatory, funder, operator, landlord.
 *
 * @param name as the source writes it
 * @param kind what it is
 * @param sigle its abbreviation
 * @param siren nine digits, where a source gives it
 * @param siret fourteen digits, likewise
 * @param rna the number of an association in the national register, likewise
 * @param territory slug of the territory that it belongs to; absent for national ones
 * @param otherNames under which documents print the same one
 */
public record Organisation(
        @Form(Text.NAME) String name,
        Kind kind,
        @Form(Text.WORD) @Nullable String sigle,
        @Identifies("organisation.siren") @Form(Text.SIREN) @Nullable String siren,
        @Identifies("organisation.siret") @Form(Text.SIRET) @Nullable String siret,
        @Identifies("organisation.rna") @Form(Text.RNA) @Nullable String rna,
        @RefersTo(value = "territory", mayComeLater = true) @Form(Text.SLUG)
                @Nullable String territory,
        @Form(Text.NAME) @Count(Bounds.MOST_NAMED) List<String> otherNames)
        implements Located {

    /** What an organisation is. */
    public enum Kind {
        @JsonProperty("state")
        STATE,
        @JsonProperty("region")
        REGION,
        @JsonProperty("department")
        DEPARTMENT,
        @JsonProperty("epci")
        EPCI,
        @JsonProperty("commune")
        COMMUNE,
        @JsonProperty("ccas")
        CCAS,
        @JsonProperty("landlord")
        LANDLORD,
        @JsonProperty("association")
        ASSOCIATION,
        @JsonProperty("socialSecurity")
        SOCIAL_SECURITY,
        @JsonProperty("employment")
        EMPLOYMENT,
        @JsonProperty("security")
        SECURITY,
        @JsonProperty("education")
        EDUCATION,
        @JsonProperty("health")
        HEALTH,
        @JsonProperty("bank")
        BANK,
        @JsonProperty("operator")
        OPERATOR,
        @JsonProperty("other")
        OTHER
    }

    public Organisation {
        InvalidContent.unless(
                siren == null || Text.SIREN.fits(siren), "siren", "must be nine digits");
        InvalidContent.unless(
                siret == null || Text.SIRET.fits(siret), "siret", "must be fourteen digits");
        InvalidContent.unless(
                rna == null || Text.RNA.fits(rna), "rna", "must be W and nine characters");
        otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
    }
}
