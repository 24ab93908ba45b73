package fr.avenant.engagement.contract;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.recording.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a contract. */
sealed interface ContractCommand extends FactCommand {

    @Override
    default String kind() {
        return ContractEvent.KIND;
    }

    record RegisterContract(
            @TargetAggregateIdentifier String id,
            Contract content,
            Effective effective,
            Source source)
            implements ContractCommand {}

    record CorrectContract(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Contract content,
            Effective effective,
            Source source)
            implements ContractCommand {}

    record WithdrawContract(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements ContractCommand {}

    /** Records that the partners signed. */
    record SignContract(
            @TargetAggregateIdentifier String id,
            Contract.Signature signature,
            Effective effective,
            Source source)
            implements ContractCommand {}

    /** Records that an act amending the contract was signed. */
    record SignAvenant(
            @TargetAggregateIdentifier String id,
            Contract.Avenant avenant,
            Effective effective,
            Source source)
            implements ContractCommand {}
}
