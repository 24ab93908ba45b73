package fr.avenant.kit.sample;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.UUID;
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

    /** What is answered while another request under the same key has not been. */
    public Answer ofKey(String key, Supplier<Answer> request) {
        try (var running = sample.elsewhere();
                var lock =
                        running.prepareStatement(
                                "select pg_advisory_xact_lock(hashtextextended("
                                        + "current_schema() || ':receipt:' || ? || ':' || ?, 0))")) {
            running.setAutoCommit(false);
            lock.setString(1, Requests.ACTOR);
            lock.setString(2, key);
            lock.execute();
            try {
                return request.get();
            } finally {
                running.rollback(); // a server gives up what a closed connection held when it
                // finds the time
            }
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
