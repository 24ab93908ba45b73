package fr.avenant.territory.discrepancy;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a discrepancy. */
sealed interface DiscrepancyCommand extends FactCommand {

    @Override
    default String kind() {
        return DiscrepancyEvent.KIND;
    }

    record NoteDiscrepancy(
            @TargetAggregateIdentifier String id,
            Discrepancy content,
            Effective effective,
            Source source)
            implements DiscrepancyCommand {}

    record CorrectDiscrepancy(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Discrepancy content,
            Effective effective,
            Source source)
            implements DiscrepancyCommand {}

    record WithdrawDiscrepancy(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements DiscrepancyCommand {}
}
