package fr.avenant.kit.command;

import fr.avenant.contracts.EventJson;
import fr.avenant.kit.guard.CommandReceipts;
import fr.avenant.kit.guard.RecordedFacts;
import fr.avenant.kit.store.MessageMetadata;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every command comes in. One transaction holds the receipt, the guards and the events, so
 * that a command happens once or not at all, whatever breaks.
 */
public final class CommandDesk {

    private static final int ATTEMPTS = 4; // the first, and three more after a lost race
    private static final int LARGEST_PAYLOAD = 900_000;

    private final CommandGateway commands;
    private final TransactionTemplate transaction;
    private final CommandReceipts receipts;
    private final RecordedFacts facts;
    private final EventsOfTransaction events;
    private final MeterRegistry metrics;

    CommandDesk(
            CommandGateway commands,
            TransactionTemplate transaction,
            CommandReceipts receipts,
            RecordedFacts facts,
            EventsOfTransaction events,
            MeterRegistry metrics) {
        this.commands = commands;
        this.transaction = transaction;
        this.receipts = receipts;
        this.facts = facts;
        this.events = events;
        this.metrics = metrics;
    }

    /**
     * Carries a command out, or says again what came of it if it was carried out before under the
     * same key.
     *
     * @throws CommandRefused if it is not accepted; nothing has happened then
     */
    public CommandAnswer carryOut(CommandRequest request, CommandHeaders headers) {
        var timer = Timer.start(metrics);
        var outcome = "failed";
        try {
            var answer = attempt(request, headers);
            outcome = "accepted";
            return answer;
        } catch (CommandRefused refused) {
            outcome = refused.refusal().code();
            throw refused;
        } finally {
            timer.stop(
                    metrics.timer(
                            "avenant.commands",
                            "command",
                            request.command().getClass().getSimpleName(),
                            "outcome",
                            outcome));
        }
    }

    private CommandAnswer attempt(CommandRequest request, CommandHeaders headers) {
        for (var left = ATTEMPTS; left > 0; left--) {
            try {
                return transaction.execute(_ -> once(request, headers));
            } catch (ConcurrencyException | ConcurrencyFailureException lostRace) {
                metrics.counter("avenant.commands.races").increment();
            } catch (CommandExecutionException broken) {
                throw new IllegalStateException("The command broke", broken);
            }
        }
        throw new CommandRefused(
                RequestRefusal.CONCURRENT_CHANGE, Map.of("id", request.command().id()));
    }

    private CommandAnswer once(CommandRequest request, CommandHeaders headers) {
        var body = EventJson.write(request.command());
        if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST_PAYLOAD) {
            throw new CommandRefused(
                    RequestRefusal.PAYLOAD_TOO_LARGE,
                    Map.of("limit", Integer.toString(LARGEST_PAYLOAD)));
        }
        var bodyHash = EventJson.hash(request.command());
        var before = receipts.claim(headers.actor(), headers.idempotencyKey(), bodyHash);
        if (before.isPresent()) {
            return answerAgain(before.get(), bodyHash);
        }
        refuseUnknownReferences(request);
        refuseStaleVersion(request, headers);
        commands.sendAndWait(
                GenericCommandMessage.asCommandMessage(request.command())
                        .withMetaData(metadata(request, headers)));
        var seen = events.seen();
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

    private void refuseUnknownReferences(CommandRequest request) {
        var missing = facts.missing(request.references());
        if (!missing.isEmpty()) {
            throw new CommandRefused(
                    RequestRefusal.REFERENCE_NOT_KNOWN_YET,
                    Map.of("references", String.join(", ", missing)));
        }
    }

    /** The rows of the store would refuse a race; this refuses who has not seen the last change. */
    private void refuseStaleVersion(CommandRequest request, CommandHeaders headers) {
        var expected = headers.expectedVersion();
        if (expected == null) {
            return;
        }
        var current = facts.find(request.command().id()).map(fact -> fact.version()).orElse(-1L);
        if (!current.equals(expected)) {
            throw new CommandRefused(
                    RequestRefusal.STALE_VERSION,
                    Map.of("current", current.toString(), "expected", expected.toString()));
        }
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
