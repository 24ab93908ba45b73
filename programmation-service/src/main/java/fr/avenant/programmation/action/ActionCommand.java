package fr.avenant.programmation.action;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.programmation.ActionEvent;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an action. */
sealed interface ActionCommand extends FactCommand {

    @Override
    default String kind() {
        return ActionEvent.KIND;
    }

    record FundAction(
            @TargetAggregateIdentifier String id,
            FundedAction content,
            Effective effective,
            Source source)
            implements ActionCommand {}

    record ReviseFunding(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            FundedAction content,
            Effective effective,
            Source source)
            implements ActionCommand {}

    record WithdrawAction(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements ActionCommand {}
}
