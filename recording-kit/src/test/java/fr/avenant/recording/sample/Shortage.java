package fr.avenant.recording.sample;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** What the sample has too little of, for as long as a test asks. */
public final class Shortage {

    private final RunningSample sample;

    public Shortage(RunningSample sample) {
        this.sample = sample;
    }

    /** What is answered while somebody else has all connections of the pool. */
    public Answer ofConnections(Supplier<Answer> request) {
        var taken = new ArrayList<Connection>();
        try {
            while (true) {
                taken.add(sample.dataSource().getConnection());
            }
        } catch (SQLTransientConnectionException _) {
            return request.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            taken.forEach(Shortage::giveBack);
        }
    }

    /** What is answered while the same request before it can read nothing. */
    public Answer ofTheFirst(Supplier<Answer> request) {
        try (var inTheWay = sample.elsewhere();
                var statement = inTheWay.createStatement()) {
            inTheWay.setAutoCommit(false);
            statement.execute("lock table event in access exclusive mode");
            var first = CompletableFuture.supplyAsync(request);
            await().atMost(Duration.ofMinutes(2)).until(sample::isSomebodyWaitingForALock);
            var answer = request.get();
            inTheWay.rollback();
            first.join();
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the first is told of many that are not let in while others come in slowly.
     *
     * @param format of what is sent
     * @param slow how many others
     * @param crowd of how many, at once
     */
    public Answer ofRoom(String path, String format, int slow, int crowd) {
        var others = new ArrayList<SlowRequest>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var other = 0; other < slow; other++) {
                others.add(SlowRequest.begin(sample, path, format, new byte[] {' ', ' '}));
            }
            try {
                var answers = new ExecutorCompletionService<Answer>(callers);
                for (var sent = 0; ; sent++) {
                    answers.submit(() -> send(path, format));
                    var answer = sent < crowd ? null : answers.take().get();
                    if (answer != null && (answer.status() == 409 || answer.status() == 503)) {
                        return answer;
                    }
                }
            } finally {
                others.forEach(SlowRequest::close);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer send(String path, String format) {
        return sample.send(
                sample.request(path)
                        .header("Content-Type", format)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.noBody()));
    }
}
