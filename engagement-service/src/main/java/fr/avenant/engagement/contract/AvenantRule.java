package fr.avenant.engagement.contract;

import fr.avenant.contracts.ReducedDate;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.Contract.Avenant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the avenants of a contract lie in time: dates that no source tells are passed over. */
final class AvenantRule {

    private AvenantRule() {}

    /** What stands against a contract with these avenants. */
    static Optional<ContractRefusal> objection(Contract contract) {
        return contract.avenants().stream()
                .map(avenant -> objection(contract, avenant))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ContractRefusal> objection(Contract contract, Avenant avenant) {
        var signature = contract.signature();
        if (signature != null && isBefore(avenant.signedOn(), signature.signedOn())) {
            return Optional.of(ContractRefusal.AVENANT_BEFORE_CONTRACT);
        }
        return isNotLater(avenant.prolongsTo(), contract.period().to())
                ? Optional.of(ContractRefusal.PROLONGATION_NOT_LATER)
                : Optional.empty();
    }

    /** Whether the one had passed when the other could begin. */
    private static boolean isBefore(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && !ReducedDate.dayAfter(one).isAfter(ReducedDate.firstDay(other));
    }

    private static boolean isNotLater(@Nullable String newEnd, @Nullable String end) {
        return newEnd != null
                && end != null
                && !ReducedDate.dayAfter(newEnd).isAfter(ReducedDate.dayAfter(end));
    }
}
