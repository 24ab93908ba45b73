package fr.avenant.programmation.envelope;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an envelope. */
sealed interface EnvelopeCommand extends FactCommand {

    @Override
    default String kind() {
        return EnvelopeEvent.KIND;
    }

    record AllocateEnvelope(
            @TargetAggregateIdentifier String id,
            Envelope content,
            Effective effective,
            Source source)
            implements EnvelopeCommand {}

    record CorrectEnvelope(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Envelope content,
            Effective effective,
            Source source)
            implements EnvelopeCommand {}

    record WithdrawEnvelope(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements EnvelopeCommand {}
}
