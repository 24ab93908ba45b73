package fr.avenant.contracts.engagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import fr.avenant.contracts.naming.RefersTo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one or several partners commit to under a contract.
 *
 * @param territory slug
 * @param contract identifier
 * @param partners identifiers of the organisations that commit, at least one
 * @param inferred those of the partners that the place in the contract does not name
 * @param label short title
 * @param pillar slug of the contract's pillar
 * @param theme the theme as the contract names it, shortened
 * @param nomenclature code of the national nomenclature, where it honestly maps
 * @param node code of the node of the contract's framework that it serves
 * @param quartiers identifiers, if it is for some only
 */
public record Engagement(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) String contract,
        @RefersTo("organisation") @Form(Text.IDENTIFIER) @Count(Bounds.MOST_NAMED)
                List<String> partners,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Count(Bounds.MOST_NAMED)
                List<Inferred> inferred,
        @Form(Text.LABEL) String label,
        @Closed(Words.CODE) @Form(Text.WORD) @Nullable String pillar,
        @Form(Text.LABEL) @Nullable String theme,
        @Closed(Words.CODE) @Form(Text.WORD) @Nullable String nomenclature,
        @Closed(Words.CODE) @Form(Text.WORD) @Nullable String node,
        @RefersTo("quartier") @Form(Text.IDENTIFIER) @Count(Bounds.MOST_NAMED)
                List<String> quartiers)
        implements Located {

    /**
     * A partner that whoever recorded it worked out.
     *
     * @param partner one of the engagement's
     * @param reason why it is taken for one, in short French
     */
    public record Inferred(
            @RefersTo("organisation") @Form(Text.IDENTIFIER) String partner,
            @Closed(Words.REMARK) @Form(Text.LABEL) String reason) {}

    public Engagement {
        partners = partners == null ? List.of() : List.copyOf(partners);
        InvalidContent.unless(
                !partners.isEmpty(), "partners", "must name at least one organisation");
        InvalidContent.unless(
                Set.copyOf(partners).size() == partners.size(),
                "partners",
                "must name each organisation once");
        inferred = inferred == null ? List.of() : List.copyOf(inferred);
        InvalidContent.unless(
                inferred.stream().map(Inferred::partner).distinct().count() == inferred.size(),
                "inferred",
                "must name each partner once");
        InvalidContent.unless(
                inferred.stream().map(Inferred::partner).allMatch(partners::contains),
                "inferred",
                "must name partners of the engagement");
        quartiers = quartiers == null ? List.of() : List.copyOf(quartiers);
    }

    /** With no partner but those that its place names. */
    public Engagement(
            String territory,
            String contract,
            List<String> partners,
            String label,
            @Nullable String pillar,
            @Nullable String theme,
            @Nullable String nomenclature,
            @Nullable String node,
            List<String> quartiers) {
        this(
                territory,
                contract,
                partners,
                List.of(),
                label,
                pillar,
                theme,
                nomenclature,
                node,
                quartiers);
    }
}
