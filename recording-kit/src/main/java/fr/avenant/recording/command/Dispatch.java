package fr.avenant.recording.command;

import fr.avenant.contracts.Identifier;
import fr.avenant.kit.refusal.RequestRefusal;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.recording.store.BufferedEvent;
import fr.avenant.recording.store.EventBuffer;
import fr.avenant.recording.store.MessageMetadata;
import fr.avenant.recording.store.PayloadTooLarge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;

/** Gives a command to its aggregate, whose events go to the buffer that is bound. */
final class Dispatch {

    private final CommandGateway commands;

    Dispatch(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * @throws fr.avenant.contracts.InvalidContent if the identifier is one of another kind of
     *     aggregate, of which none must be loaded
     * @throws RequestRefused if the aggregate refuses, or what it decides cannot be published
     */
    CommandAnswer send(CommandRequest request, Group group, Foreknowledge known) {
        Identifier.check(request.command().id(), request.command().kind());
        EventBuffer events = known.events();
        var mark = events.mark();
        try {
            commands.sendAndWait(
                    GenericCommandMessage.asCommandMessage(request.command())
                            .withMetaData(metadata(request, group, known)));
        } catch (PayloadTooLarge tooLarge) {
            throw new RequestRefused(
                    RequestRefusal.PAYLOAD_TOO_LARGE,
                    Map.of("limit", Integer.toString(PayloadTooLarge.LARGEST)));
        }
        var own = events.since(mark);
        known.take(own);
        return answer(
                request, own.stream().<DomainEventMessage<?>>map(BufferedEvent::message).toList());
    }

    private static CommandAnswer answer(CommandRequest request, List<DomainEventMessage<?>> own) {
        return new CommandAnswer(
                request.command().id(),
                own.stream().map(DomainEventMessage::getIdentifier).map(UUID::fromString).toList(),
                own.getLast().getSequenceNumber());
    }

    private static Map<String, Object> metadata(
            CommandRequest request, Group group, Foreknowledge known) {
        var metadata = new HashMap<String, Object>();
        metadata.put(MessageMetadata.ACTOR, group.headers().actor());
        if (group.headers().correlationId() != null) {
            metadata.put(MessageMetadata.CORRELATION_ID, group.headers().correlationId());
        }
        if (request.territory() != null) {
            metadata.put(MessageMetadata.TERRITORY, request.territory());
        } else {
            var row = known.row(request.command().id());
            if (row != null && row.territory() != null) {
                metadata.put(MessageMetadata.TERRITORY, row.territory());
            }
        }
        if (request.contentHash() != null) {
            metadata.put(MessageMetadata.CONTENT_HASH, request.contentHash());
        }
        if (group.traceparent() != null) {
            metadata.put(MessageMetadata.TRACEPARENT, group.traceparent());
        }
        return metadata;
    }
}
