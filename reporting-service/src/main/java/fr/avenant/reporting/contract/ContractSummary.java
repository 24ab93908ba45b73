package fr.avenant.reporting.contract;

import fr.avenant.contracts.Period;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A contract in a list.
 *
 * @param ended whether its period, as prolonged, was over on the day of the question
 * @param signedOn null if it is not signed, or if the source does not say when
 */
public record ContractSummary(
        String id,
        String slug,
        Contract.Kind kind,
        String title,
        Period period,
        boolean ended,
        @Nullable String signedOn) {

    /**
     * @param signatures by the identifier of the contract
     */
    public static ContractSummary of(
            Entry<Contract> entry, Map<String, Contract.Signature> signatures) {
        var signature = signatures.get(entry.id());
        return new ContractSummary(
                entry.id(),
                entry.code(),
                entry.content().kind(),
                entry.content().title(),
                entry.content().period(),
                entry.ended(),
                signature == null ? null : signature.signedOn());
    }

    /** By the identifier of the contract. */
    public static Map<String, Contract.Signature> signatures(
            List<Entry<Contract.Signature>> signed) {
        return signed.stream()
                .collect(Collectors.toMap(Entry::id, Entry::content, (first, _) -> first));
    }
}
