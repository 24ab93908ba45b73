package fr.avenant.contracts.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.ReducedDate;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import fr.avenant.contracts.naming.Identifies;
import fr.avenant.contracts.naming.RefersTo;
import java.util.List;
import java.util.Objects;
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
 * @param partOf of what it is or was a part, as a service of the State is
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
        @Form(Text.NAME) @Count(Bounds.MOST_NAMED) List<String> otherNames,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Count(Bounds.MOST_NAMED) List<Whole> partOf)
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

    /**
     * What an organisation is a part of, and when.
     *
     * @param organisation its identifier
     * @param from the first day, month or year of it; absent if no source tells
     * @param to the last one; absent while it goes on, or if no source tells
     * @param legalBasis the act that it rests on, where a source gives it
     * @param reason why it is taken for a part, in short French, if no source says that it is one
     */
    public record Whole(
            @RefersTo("organisation") @Form(Text.IDENTIFIER) String organisation,
            @Form(Text.DATE) @Nullable String from,
            @Form(Text.DATE) @Nullable String to,
            @Form(Text.TEXT) @Nullable String legalBasis,
            @Closed(Words.REMARK) @Form(Text.LABEL) @Nullable String reason) {

        public Whole {
            checkDate(from, "from");
            checkDate(to, "to");
            InvalidContent.unless(
                    from == null
                            || to == null
                            || ReducedDate.firstDay(from).isBefore(ReducedDate.dayAfter(to)),
                    "to",
                    "must not be before from");
        }

        private static void checkDate(@Nullable String date, String field) {
            InvalidContent.unless(
                    date == null || ReducedDate.isWellFormed(date),
                    field,
                    "must be a date (2019, 2019-04 or 2019-04-12)");
        }

        /** Whether it is a part of the same on a day on which the other says so, too. */
        private boolean repeats(Whole other) {
            return Objects.equals(organisation, other.organisation)
                    && beginsBeforeEndOf(other)
                    && other.beginsBeforeEndOf(this);
        }

        private boolean beginsBeforeEndOf(Whole other) {
            return from == null
                    || other.to == null
                    || ReducedDate.firstDay(from).isBefore(ReducedDate.dayAfter(other.to));
        }
    }

    public Organisation {
        InvalidContent.unless(
                siren == null || Text.SIREN.fits(siren), "siren", "must be nine digits");
        InvalidContent.unless(
                siret == null || Text.SIRET.fits(siret), "siret", "must be fourteen digits");
        InvalidContent.unless(
                rna == null || Text.RNA.fits(rna), "rna", "must be W and nine characters");
        otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
        partOf = partOf == null ? List.of() : List.copyOf(partOf);
        for (var at = 0; at < partOf.size(); at++) {
            InvalidContent.unless(
                    partOf.subList(0, at).stream().noneMatch(partOf.get(at)::repeats),
                    "partOf",
                    "must name each organisation once at a time");
        }
    }

    /** A part of nothing. */
    public Organisation(
            String name,
            Kind kind,
            @Nullable String sigle,
            @Nullable String siren,
            @Nullable String siret,
            @Nullable String rna,
            @Nullable String territory,
            List<String> otherNames) {
        this(name, kind, sigle, siren, siret, rna, territory, otherNames, List.of());
    }
}
