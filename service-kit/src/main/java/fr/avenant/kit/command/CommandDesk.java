package fr.avenant.kit.command;

import fr.avenant.contracts.EventJson;
import fr.avenant.kit.access.Callers;
import fr.avenant.kit.decision.FactCommand;
import fr.avenant.kit.guard.CommandReceipts;
import fr.avenant.kit.guard.RecordedFacts;
import fr.avenant.kit.store.MessageMetadata;
import fr.avenant.kit.store.PayloadTooLarge;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every command comes in. One transaction holds the receipt, the guards and the events, so
 * that a command happens once or not at all, whatever breaks.
 */
public final class CommandDesk {

    private static final int ATTEMPTS = 4; // the first, and three more after a lost race

    /** What a key stands for: two commands may have the same fields. */
    private record Asked(String command, FactCommand body) {
        static Asked by(FactCommand command) {
            return new Asked(command.getClass().getSimpleName(), command);
        }
    }

    private final CommandGateway commands;
    private final TransactionTemplate transaction;
    private final CommandReceipts receipts;
    private final RecordedFacts facts;
    private final Premises premises;
    private final CommandAccess access;
    private final EventsOfTransaction events;
    private final CommandObservations observations;

    CommandDesk(
            CommandGateway commands,
            TransactionTemplate transaction,
            CommandReceipts receipts,
            RecordedFacts facts,
            Premise further,
            CommandAccess access,
            EventsOfTransaction events,
            CommandObservations observations) {
        this.commands = commands;
        this.transaction = transaction;
        this.receipts = receipts;
        this.facts = facts;
        this.premises = new Premises(facts, further);
        this.access = access;
        this.events = events;
        this.observations = observations;
    }

    /**
     * Carries a command out, or says again what came of it if it was carried out before under the
     * same key.
     *
     * @throws CommandRefused if it is not accepted; nothing has happened then
     */
    public CommandAnswer carryOut(CommandRequest request, CommandHeaders headers) {
        return observations.observe(request.command(), () -> attempt(request, headers));
    }

    /**
     * Lets the caller read what is held under an identifier.
     *
     * @throws fr.avenant.kit.access.AccessRefused if it is of a territory that is not theirs
     */
    void checkReading(String id) {
        access.checkReading(id, Callers.permit());
    }

    private CommandAnswer attempt(CommandRequest request, CommandHeaders headers) {
        for (var left = ATTEMPTS; left > 0; left--) {
            try {
                return transaction.execute(_ -> once(request, headers));
            } catch (ConcurrencyException
                    | AggregateStreamCreationException
                    | ConcurrencyFailureException lostRace) {
                observations.raceLost();
            } catch (PayloadTooLarge tooLarge) {
                throw new CommandRefused(
                        RequestRefusal.PAYLOAD_TOO_LARGE,
                        Map.of("limit", Integer.toString(PayloadTooLarge.LARGEST)));
            }
        }
        throw new CommandRefused(
                RequestRefusal.CONCURRENT_CHANGE, Map.of("id", request.command().id()));
    }

    private CommandAnswer once(CommandRequest request, CommandHeaders headers) {
        access.check(request, headers.permit());
        var bodyHash = EventJson.hash(Asked.by(request.command()));
        var before = receipts.claim(headers.actor(), headers.idempotencyKey(), bodyHash);
        if (before.isPresent()) {
            return answerAgain(before.get(), bodyHash);
        }
        premises.check(request, headers);
        commands.sendAndWait(
                GenericCommandMessage.asCommandMessage(request.command())
                        .withMetaData(metadata(request, headers)));
        var seen = events.seen();
        Premises.checkVersion(headers, seen.getFirst().getSequenceNumber() - 1);
        var answer =
                new CommandAnswer(
                        request.command().id(),
                        seen.stream()
                                .map(DomainEventMessage::getIdentifier)
                                .map(UUID::fromString)
                                .toList(),
                        seen.getLast().getSequenceNumber());
        receipts.complete(headers.actor(), headers.idempotencyKey(), EventJson.write(answer));
        return answer;
    }

    private static CommandAnswer answerAgain(CommandReceipts.Receipt receipt, String bodyHash) {
        var answer = receipt.answer();
        if (answer == null || !receipt.bodyHash().equals(bodyHash)) {
            throw new CommandRefused(RequestRefusal.IDEMPOTENCY_KEY_REUSED, Map.of());
        }
        return EventJson.read(answer.getBytes(StandardCharsets.UTF_8), CommandAnswer.class);
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
