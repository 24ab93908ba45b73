package fr.avenant.contracts.territory;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Form;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Referring;
import java.util.List;
import java.util.stream.Stream;
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
        String name,
        Kind kind,
        @Nullable String sigle,
        @Form(Form.SIREN) @Nullable String siren,
        @Form(Organisation.SIRET) @Nullable String siret,
        @Form(Organisation.RNA) @Nullable String rna,
        @Nullable String territory,
        List<String> otherNames)
        implements Located, Referring {

    private static final String SIRET = "^[0-9]{14}$";
    private static final String RNA = "^W[0-9A-Z]{9}$";

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
                siren == null || siren.matches(Form.SIREN), "siren", "must be nine digits");
        InvalidContent.unless(
                siret == null || siret.matches(SIRET), "siret", "must be fourteen digits");
        InvalidContent.unless(
                rna == null || rna.matches(RNA), "rna", "must be W and nine characters");
        otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
    }

    @Override
    public Stream<String> references() {
        return Stream.empty();
    }
}
