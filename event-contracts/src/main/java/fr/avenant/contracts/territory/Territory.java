package fr.avenant.contracts.territory;

import fr.avenant.contracts.CodeOwner;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Range;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.naming.Identifies;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An intercommunality with a contract.
 *
 * @param slug its short name in addresses, such as {@code le-puy-en-velay}
 * @param name as it calls itself
 * @param epci its own registration
 * @param formerSirens SIREN numbers that it had before merging
 * @param department where it lies
 * @param region where it lies
 * @param contractCodes the State's codes of its contracts, each with the generation it belongs to
 * @param communes those that the source names
 */
public record Territory(
        @Form(Text.SLUG) String slug,
        @Form(Text.NAME) String name,
        Epci epci,
        @Form(Text.SIREN) @Count(Bounds.MOST_NAMED) List<String> formerSirens,
        Area department,
        Area region,
        @Count(Bounds.MOST_NAMED) List<ContractCode> contractCodes,
        @Count(Bounds.MOST_NAMED) List<Commune> communes)
        implements CodeOwner {

    /**
     * The intercommunality's registration.
     *
     * @param siren nine digits
     * @param name its official name
     */
    public record Epci(
            @Identifies("territory.siren") @Form(Text.SIREN) String siren,
            @Form(Text.NAME) @Nullable String name) {
        public Epci {
            InvalidContent.unless(
                    siren == null || Text.SIREN.fits(siren), "siren", "must be nine digits");
        }
    }

    /**
     * A department or region.
     *
     * @param code INSEE's, where a source gives it
     */
    public record Area(@Form(Text.WORD) @Nullable String code, @Form(Text.NAME) String name) {}

    /**
     * A code of the State's open data.
     *
     * @param code {@code CVnnn}
     * @param generation first year of the generation of contracts, 2015 or 2024
     */
    public record ContractCode(
            @Identifies("territory.contract-code") @Form(Text.CONTRACT_CODE) String code,
            @Range(from = Bounds.FIRST_YEAR, to = Bounds.LAST_YEAR) int generation) {
        public ContractCode {
            InvalidContent.unless(
                    code == null || Text.CONTRACT_CODE.fits(code),
                    "code",
                    "must be CV and three digits");
        }
    }

    /**
     * A commune.
     *
     * @param code INSEE's, where a source gives it
     */
    public record Commune(@Form(Text.NAME) String name, @Form(Text.WORD) @Nullable String code) {}

    public Territory {
        InvalidContent.unless(
                slug == null || Text.SLUG.fits(slug),
                "slug",
                "must be of a-z, 0-9 and -, at most 60 characters");
        formerSirens = formerSirens == null ? List.of() : List.copyOf(formerSirens);
        contractCodes = contractCodes == null ? List.of() : List.copyOf(contractCodes);
        communes = communes == null ? List.of() : List.copyOf(communes);
    }

    @Override
    public String territory() {
        return slug;
    }

    @Override
    public Stream<String> codes() {
        return Stream.of(
                        Stream.of(epci.siren()),
                        formerSirens.stream(),
                        contractCodes.stream().map(ContractCode::code),
                        communes.stream().map(Commune::code).filter(Objects::nonNull))
                .flatMap(it -> it);
    }
}
