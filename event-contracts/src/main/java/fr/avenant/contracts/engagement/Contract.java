package fr.avenant.contracts.engagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Coded;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Period;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contrat de ville, or an act that amends or completes one.
 *
 * @param territory slug
 * @param kind what it is
 * @param title short title
 * @param period when it runs
 * @param legalBasis the act that it rests on
 * @param code {@code CVnnn} of the State's open data, where it is this contract's
 * @param lineage what it follows, amends or prolongs
 * @param copilots organisations that steer it together
 * @param signature absent while it is not known to be signed
 * @param avenants acts that amended it since, oldest first
 * @param annexes what its text says is annexed to it, in its order
 */
public record Contract(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        Kind kind,
        @Form(Text.NAME) String title,
        Period period,
        @Form(Text.TEXT) @Nullable String legalBasis,
        @Identifies("contract.code") @Form(Text.CONTRACT_CODE) @Nullable String code,
        @Count(Bounds.MOST_NAMED) List<Lineage> lineage,
        @RefersTo("organisation") @Form(Text.IDENTIFIER) @Count(Bounds.MOST_NAMED)
                List<String> copilots,
        @Nullable Signature signature,
        @Count(Bounds.MOST_NAMED) List<Avenant> avenants,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Count(Bounds.MOST_NAMED) List<Annexe> annexes)
        implements Located, Coded {

    /** What a contract is. */
    public enum Kind {
        @JsonProperty("contratDeVille")
        CONTRAT_DE_VILLE,
        @JsonProperty("avenant")
        AVENANT,
        @JsonProperty("protocole")
        PROTOCOLE,
        @JsonProperty("projetMunicipal")
        PROJET_MUNICIPAL
    }

    /** How a contract relates to another. */
    public enum Relation {
        @JsonProperty("follows")
        FOLLOWS,
        @JsonProperty("amends")
        AMENDS,
        @JsonProperty("prolongs")
        PROLONGS
    }

    /**
     * A link to another contract.
     *
     * @param contract its identifier
     */
    public record Lineage(
            Relation relation,
            @RefersTo(value = "contract", mayComeLater = true, holds = false) @Form(Text.IDENTIFIER)
                    String contract) {}

    /**
     * Who signed, and when.
     *
     * @param signedOn as precise as printed; absent if the source does not say
     * @param signatories in the order of the document
     */
    public record Signature(
            @Form(Text.DATE) @Nullable String signedOn,
            @Count(Bounds.MOST_NAMED) List<Signatory> signatories) {
        public Signature {
            InvalidContent.unless(
                    signedOn == null || ReducedDate.isWellFormed(signedOn),
                    "signedOn",
                    "must be a date (2019, 2019-04 or 2019-04-12)");
            signatories = signatories == null ? List.of() : List.copyOf(signatories);
        }
    }

    /**
     * One who signed.
     *
     * @param organisation its identifier
     * @param role in which it signed, such as {@code signataire} or {@code copilote}
     * @param function of whoever signed for it, such as {@code préfet}; absent if none is printed
     */
    public record Signatory(
            @RefersTo("organisation") @Form(Text.IDENTIFIER) String organisation,
            @Closed(Words.ROLE) @Form(Text.WORD) String role,
            @Closed(Words.ROLE) @Form(Text.WORD) @Nullable String function) {

        /** Of whom no function is printed. */
        public Signatory(String organisation, String role) {
            this(organisation, role, null);
        }
    }

    /**
     * An act that amends this contract.
     *
     * @param contract identifier of the amending act
     * @param signedOn as precise as printed
     * @param prolongsTo the new end, if it moves it
     */
    public record Avenant(
            @RefersTo(value = "contract", mayComeLater = true) @Form(Text.IDENTIFIER)
                    String contract,
            @Form(Text.DATE) @Nullable String signedOn,
            @Form(Text.DATE) @Nullable String prolongsTo) {
        public Avenant {
            InvalidContent.unless(
                    signedOn == null || ReducedDate.isWellFormed(signedOn),
                    "signedOn",
                    "must be a date (2019, 2019-04 or 2019-04-12)");
            InvalidContent.unless(
                    prolongsTo == null || ReducedDate.isWellFormed(prolongsTo),
                    "prolongsTo",
                    "must be a date (2019, 2019-04 or 2019-04-12)");
        }
    }

    /**
     * What is annexed.
     *
     * @param code its number as printed, such as {@code 1}; absent if it has none
     * @param label short title
     * @param document identifier of what was read of it; absent if it was not
     * @param locator where the contract's own document names it, or where it begins there
     */
    public record Annexe(
            @Closed(Words.CODE) @Form(Text.WORD) @Nullable String code,
            @Form(Text.LABEL) String label,
            @RefersTo("document") @Form(Text.DOCUMENT) @Nullable String document,
            @Form(Text.TEXT) @Nullable String locator) {}

    public Contract {
        InvalidContent.unless(
                code == null || Text.CONTRACT_CODE.fits(code),
                "code",
                "must be CV and three digits");
        lineage = lineage == null ? List.of() : List.copyOf(lineage);
        copilots = copilots == null ? List.of() : List.copyOf(copilots);
        avenants = avenants == null ? List.of() : List.copyOf(avenants);
        annexes = annexes == null ? List.of() : List.copyOf(annexes);
        InvalidContent.unless(
                avenants.stream().map(Avenant::contract).distinct().count() == avenants.size(),
                "avenants",
                "must name each act once");
    }

    /** With nothing annexed. */
    public Contract(
            String territory,
            Kind kind,
            String title,
            Period period,
            @Nullable String legalBasis,
            @Nullable String code,
            List<Lineage> lineage,
            List<String> copilots,
            @Nullable Signature signature,
            List<Avenant> avenants) {
        this(
                territory,
                kind,
                title,
                period,
                legalBasis,
                code,
                lineage,
                copilots,
                signature,
                avenants,
                List.of());
    }

    @Override
    public Stream<String> codes() {
        return Stream.ofNullable(code);
    }

    /** The same as it stood before anyone signed anything. */
    public Contract unsigned() {
        return new Contract(
                territory,
                kind,
                title,
                period,
                legalBasis,
                code,
                lineage,
                copilots,
                null,
                List.of(),
                annexes);
    }

    /** The same with a signature. */
    public Contract signed(Signature by) {
        return new Contract(
                territory,
                kind,
                title,
                period,
                legalBasis,
                code,
                lineage,
                copilots,
                by,
                avenants,
                annexes);
    }

    /** The same with one more avenant. */
    public Contract amended(Avenant avenant) {
        var all = Stream.concat(avenants.stream(), Stream.of(avenant)).toList();
        return new Contract(
                territory,
                kind,
                title,
                period,
                legalBasis,
                code,
                lineage,
                copilots,
                signature,
                all,
                annexes);
    }
}
