package fr.avenant.contracts.territory;

import fr.avenant.contracts.CodeOwner;
import fr.avenant.contracts.Form;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Referring;
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
        @Form(Form.SLUG) String slug,
        String name,
        Epci epci,
        List<String> formerSirens,
        Area department,
        Area region,
        List<ContractCode> contractCodes,
        List<Commune> communes)
        implements CodeOwner, Referring {

    /**
     * The intercommunality's registration.
     *
     * @param siren nine digits
     * @param name its official name
     */
    public record Epci(@Form(Form.SIREN) String siren, @Nullable String name) {
        public Epci {
            InvalidContent.unless(
                    siren == null || siren.matches(Form.SIREN), "siren", "must be nine digits");
        }
    }

    /**
     * A department or region.
     *
     * @param code INSEE's, where a source gives it
     */
    public record Area(@Nullable String code, String name) {}

    /**
     * A code of the State's open data.
     *
     * @param code {@code CVnnn}
     * @param generation first year of the generation of contracts, 2015 or 2024
     */
    public record ContractCode(@Form(Form.CONTRACT_CODE) String code, int generation) {
        public ContractCode {
            InvalidContent.unless(
                    code == null || code.matches(Form.CONTRACT_CODE),
                    "code",
                    "must be CV and three digits");
        }
    }

    /**
     * A commune.
     *
     * @param code INSEE's, where a source gives it
     */
    public record Commune(String name, @Nullable String code) {}

    public Territory {
        InvalidContent.unless(
                slug == null || slug.matches(Form.SLUG),
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
    public Stream<String> references() {
        return Stream.empty();
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
