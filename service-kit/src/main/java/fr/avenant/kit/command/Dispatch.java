package fr.avenant.kit.command;

import fr.avenant.contracts.Identifier;
import fr.avenant.kit.guard.RecordedFacts;
import fr.avenant.kit.store.MessageMetadata;
import fr.avenant.kit.store.PayloadTooLarge;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;

/** Gives a command to its aggregate, in the running transaction. */
final class Dispatch {

    private final CommandGateway commands;
    private final RecordedFacts facts;
    private final EventsOfTransaction events;

    Dispatch(CommandGateway commands, RecordedFacts facts, EventsOfTransaction events) {
        this.commands = commands;
        this.facts = facts;
        this.events = events;
    }

    /**
     * @throws fr.avenant.contracts.InvalidContent if the identifier is one of another kind of
     *     aggregate, of which none must be loaded
     * @throws CommandRefused if the aggregate refuses, or what it decides cannot be published
     */
    CommandAnswer send(CommandRequest request, CommandHeaders headers) {
        Identifier.check(request.command().id(), request.command().kind());
        var before = events.seen().size();
        try {
            commands.sendAndWait(
                    GenericCommandMessage.asCommandMessage(request.command())
                            .withMetaData(metadata(request, headers)));
        } catch (PayloadTooLarge tooLarge) {
            throw new CommandRefused(
                    RequestRefusal.PAYLOAD_TOO_LARGE,
                    Map.of("limit", Integer.toString(PayloadTooLarge.LARGEST)));
        }
        var seen = events.seen();
        var own = seen.subList(before, seen.size());
        return new CommandAnswer(
                request.command().id(),
                own.stream().map(DomainEventMessage::getIdentifier).map(UUID::fromString).toList(),
                own.getLast().getSequenceNumber());
    }

    private Map<String, Object> metadata(CommandRequest request, CommandHeaders headers) {
        var metadata = new HashMap<String, Object>();
        metadata.put(MessageMetadata.ACTOR, headers.actor());
        if (headers.correlationId() != null) {
            metadata.put(MessageMetadata.CORRELATION_ID, headers.correlationId());
        }
        var territory =
                request.territory() == null
                        ? facts.territory(request.command().id())
                        : request.territory();
        if (territory != null) {
            metadata.put(MessageMetadata.TERRITORY, territory);
        }
        if (request.contentHash() != null) {
            metadata.put(MessageMetadata.CONTENT_HASH, request.contentHash());
        }
        return metadata;
    }
}
