package fr.avenant.contracts.programmation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.Euros;
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
 * Posts of one kind that a structure has or is to have, as a source lists them.
 *
 * @param territory slug
 * @param contract identifier, if the source ties them to one
 * @param scheme by which they are funded
 * @param structure identifier of the organisation that employs
 * @param structureInferred why it is taken for the employer, in short French, if the place does not
 *     name it
 * @param label the mission, in short
 * @param posts how many, at least one
 * @param state whether they are filled
 * @param funding amounts, where the source gives them
 * @param quartiers identifiers, if they are for some only
 */
public record Post(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) @Nullable String contract,
        Scheme scheme,
        @RefersTo("organisation") @Form(Text.IDENTIFIER) String structure,
        @Closed(Words.REMARK) @Form(Text.LABEL) @Nullable String structureInferred,
        @Form(Text.LABEL) String label,
        @Range(from = 1, to = Bounds.MOST_PEOPLE) int posts,
        State state,
        @Count(Bounds.MOST_NAMED) List<YearlyFunding> funding,
        @RefersTo("quartier") @Form(Text.IDENTIFIER) @Count(Bounds.MOST_NAMED)
                List<String> quartiers)
        implements Located {

    /** By which posts are funded. */
    public enum Scheme {
        @JsonProperty("adulteRelais")
        ADULTE_RELAIS,
        @JsonProperty("fonjep")
        FONJEP,
        @JsonProperty("serviceCivique")
        SERVICE_CIVIQUE,
        @JsonProperty("other")
        OTHER
    }

    /** Whether a post is filled. */
    public enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("planned")
        PLANNED,
        @JsonProperty("vacant")
        VACANT,
        @JsonProperty("ended")
        ENDED,
        @JsonProperty("unknown")
        UNKNOWN
    }

    /**
     * What one funder gives.
     *
     * @param funder identifier of an organisation
     * @param year that it is for; absent if the source does not say
     * @param yearBasis whether the source prints the year; absent if it is as with the effective
     *     dates
     * @param amountEuros as printed
     */
    public record YearlyFunding(
            @RefersTo("organisation") @Form(Text.IDENTIFIER) String funder,
            @Range(from = Bounds.FIRST_YEAR, to = Bounds.LAST_YEAR) @Nullable Integer year,
            @Nullable Basis yearBasis,
            Euros amountEuros) {

        public YearlyFunding {
            Euros.checkNotNegative(amountEuros, "amountEuros");
            InvalidContent.unless(
                    yearBasis == null || year != null, "yearBasis", "goes with a year");
        }

        /** Of a year that is printed if the effective dates are. */
        public YearlyFunding(String funder, @Nullable Integer year, Euros amountEuros) {
            this(funder, year, null, amountEuros);
        }
    }

    public Post {
        InvalidContent.unless(posts >= 1, "posts", "must be at least one");
        funding = funding == null ? List.of() : List.copyOf(funding);
        quartiers = quartiers == null ? List.of() : List.copyOf(quartiers);
    }

    /** With an employer that the place names. */
    public Post(
            String territory,
            @Nullable String contract,
            Scheme scheme,
            String structure,
            String label,
            int posts,
            State state,
            List<YearlyFunding> funding,
            List<String> quartiers) {
        this(territory, contract, scheme, structure, null, label, posts, state, funding, quartiers);
    }
}
