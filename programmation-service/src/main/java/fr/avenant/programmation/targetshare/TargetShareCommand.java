package fr.avenant.programmation.targetshare;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.programmation.TargetShare;
import fr.avenant.contracts.programmation.TargetShareEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a target share. */
sealed interface TargetShareCommand extends FactCommand {

    @Override
    default String kind() {
        return TargetShareEvent.KIND;
    }

    record SetTargetShare(
            @TargetAggregateIdentifier String id,
            TargetShare content,
            Effective effective,
            Source source)
            implements TargetShareCommand {}

    record CorrectTargetShare(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            TargetShare content,
            Effective effective,
            Source source)
            implements TargetShareCommand {}

    record WithdrawTargetShare(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements TargetShareCommand {}
}
