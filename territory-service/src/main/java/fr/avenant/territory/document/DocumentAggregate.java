package fr.avenant.territory.document;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.recording.command.Shell;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import fr.avenant.territory.document.DocumentCommand.CorrectDocument;
import fr.avenant.territory.document.DocumentCommand.PublishDocument;
import fr.avenant.territory.document.DocumentCommand.RegisterDocument;
import fr.avenant.territory.document.DocumentCommand.WithdrawDocument;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a document; no rule inside. */
@Aggregate(type = DocumentEvent.KIND)
class DocumentAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<SourceDocument> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterDocument command) {
        Shell.carryOut(DocumentDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectDocument command) {
        Shell.carryOut(DocumentDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawDocument command) {
        Shell.carryOut(DocumentDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishDocument command) {
        Shell.carryOut(DocumentDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(DocumentEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = DocumentDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
