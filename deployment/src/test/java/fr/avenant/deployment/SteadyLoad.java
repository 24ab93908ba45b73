package fr.avenant.deployment;

import static org.awaitility.Awaitility.await;

import fr.avenant.testplatform.http.Answer;
import fr.avenant.testplatform.http.PublicApi;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that sends one command after the other until told to stop, and each one again under the
 * same key until it is accepted. The commands of two loads of the same length are the same.
 */
final class SteadyLoad implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private final PublicApi api;
    private final int first;
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final CompletableFuture<Void> sending;
    private volatile boolean goOn = true;

    /**
     * @param first number of the first command, even; other numbers are other commands
     */
    SteadyLoad(PublicApi api, int first) {
        this.api = api;
        this.first = first;
        this.sending = CompletableFuture.runAsync(this::send);
    }

    /** Sends the commands of a load where nothing disturbs. */
    static void sendOnce(PublicApi api, int first, int commands) {
        for (var n = first; n < first + commands; n++) {
            var command = n;
            // An envelope waits until its organisation is known there.
            await().atMost(PATIENCE).until(() -> isAccepted(post(api, command)));
        }
    }

    int accepted() {
        return accepted.get();
    }

    /** How often a command was sent again. */
    int repeated() {
        return repeated.get();
    }

    /** Until this many more commands are accepted. */
    void awaitAccepted(int more) {
        var goal = accepted() + more;
        awaitUnlessBroken(() -> accepted() >= goal);
    }

    /** Until this many more attempts have been made, whatever came of them. */
    void awaitAttempts(int more) {
        var goal = accepted() + repeated() + more;
        awaitUnlessBroken(() -> accepted() + repeated() >= goal);
    }

    /** Stops after the command that is under way; returns how many were accepted. */
    int finish() {
        goOn = false;
        sending.join();
        return accepted();
    }

    @Override
    public void close() {
        goOn = false;
        sending.exceptionally(_ -> null).join();
    }

    private void awaitUnlessBroken(Callable<Boolean> goal) {
        await().atMost(PATIENCE)
                .until(() -> {
                    if (sending.isCompletedExceptionally()) {
                        sending.join();
                    }
                    return goal.call();
                });
    }

    private void send() {
        while (goOn) {
            var command = first + accepted.get();
            while (!isAcceptedNow(command)) {
                repeated.incrementAndGet();
                LockSupport.parkNanos(PAUSE_NANOS); // as a client that was told to come again
            }
            accepted.incrementAndGet();
        }
    }

    private boolean isAcceptedNow(int command) {
        try {
            return isAccepted(post(api, command));
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private static boolean isAccepted(Answer answer) {
        if (answer.status() >= 400 && answer.status() < 500 && answer.status() != 409) {
            throw new AssertionError("Refused: " + answer.body());
        }
        return answer.status() < 300;
    }

    /** Organisations, and the envelopes that they fund. */
    private static Answer post(PublicApi api, int n) {
        var key = Map.of("Idempotency-Key", "steady-load-" + n);
        return n % 2 == 0
                ? api.post("/api/territory/v1/organisations", organisation(n), key)
                : api.post("/api/programmation/v1/envelopes", envelope(n), key);
    }

    static String organisation(int n) {
        return """
        {"id":"organisation:essai.charge-%d","content":{"name":"Essai %d","kind":"other"},
         "effective":{"from":"unknown","basis":"inferred"},"source":{"system":"essai"}}\
        """
                .formatted(n, n);
    }

    private static String envelope(int n) {
        return """
        {"id":"envelope:aurillac.essai-%d","content":{"label":"Essai %d","amountEuros":"%d.00","creditKind":"specific","periodicity":"yearly",
          "funder":"organisation:essai.charge-%d","territory":"aurillac","contract":"contract:aurillac.projet-municipal-2022"},
         "effective":{"from":"2019","basis":"inferred"},"source":{"system":"essai"}}\
        """
                .formatted(n, n, n, n - 1);
    }
}
