package fr.avenant.kit.command;

import fr.avenant.contracts.EventJson;
import fr.avenant.kit.decision.FactCommand;
import fr.avenant.kit.guard.CommandReceipts;
import fr.avenant.kit.guard.StillRunning;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asked again under the same key, a request is answered again and not repeated. */
final class AnsweredOnce {

    /** What a key stands for: two commands may have the same fields. */
    private record Asked(String command, Object body) {
        static Asked by(FactCommand command) {
            return new Asked(command.order(), command.asked());
        }
    }

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final CommandReceipts receipts;

    AnsweredOnce(CommandReceipts receipts) {
        this.receipts = receipts;
    }

    static String hash(FactCommand command) {
        return EventJson.hash(Asked.by(command));
    }

    static String hash(List<PlacedRequest> requests) {
        return EventJson.hash(
                requests.stream().map(it -> Asked.by(it.request().command())).toList());
    }

    /**
     * Does the work in the running transaction, unless its answer is known.
     *
     * @param bodyHash of what is asked
     * @throws CommandRefused if the key was used for something else
     * @throws StillRunning if the key is in use
     */
    <A extends Record> A answer(
            CommandHeaders headers, String bodyHash, Class<A> type, Supplier<A> work) {
        var before = receipts.claim(headers.actor(), headers.idempotencyKey(), bodyHash);
        if (before.isPresent()) {
            return answerAgain(before.get(), bodyHash, type);
        }
        var answer = work.get();
        receipts.complete(headers.actor(), headers.idempotencyKey(), EventJson.write(answer));
        return answer;
    }

    /**
     * Asks again for a second while the same request is being answered; no connection is held in
     * between.
     *
     * @throws CommandRefused if that took longer
     */
    static <A> A inAMoment(Supplier<A> transaction) {
        var deadline = System.nanoTime() + MOMENT.toNanos();
        for (var pause = Duration.ofMillis(5); ; pause = pause.multipliedBy(2)) {
            try {
                return transaction.get();
            } catch (StillRunning running) {
                if (System.nanoTime() + pause.toNanos() > deadline) {
                    throw stillRunning();
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    /**
     * @throws CommandRefused if the same request is being answered
     */
    static <A> A now(Supplier<A> transaction) {
        try {
            return transaction.get();
        } catch (StillRunning _) {
            throw stillRunning();
        }
    }

    private static CommandRefused stillRunning() {
        return new CommandRefused(RequestRefusal.STILL_RUNNING, Map.of());
    }

    private static <A extends Record> A answerAgain(
            CommandReceipts.Receipt receipt, String bodyHash, Class<A> type) {
        var answer = receipt.answer();
        if (answer == null || !receipt.bodyHash().equals(bodyHash)) {
            throw new CommandRefused(RequestRefusal.IDEMPOTENCY_KEY_REUSED, Map.of());
        }
        return EventJson.read(answer.getBytes(StandardCharsets.UTF_8), type);
    }
}
