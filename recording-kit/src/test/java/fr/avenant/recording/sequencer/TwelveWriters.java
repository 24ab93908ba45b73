package fr.avenant.recording.sequencer;

import static java.util.concurrent.TimeUnit.SECONDS;

import fr.avenant.recording.store.StoredEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** Twelve at once on forty aggregates. Races are lost, and tried again. */
final class TwelveWriters {

    private static final int WRITERS = 12;
    private static final int AGGREGATES = 40;

    private final DataSource dataSource;

    TwelveWriters(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void write(int eventsEach) throws Exception {
        try (var executor = Executors.newFixedThreadPool(WRITERS)) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var dice = new Random(writer);
                tasks.add(() -> writeOneByOne(eventsEach, dice));
            }
            for (var written : executor.invokeAll(tasks)) {
                written.get(1, SECONDS);
            }
        }
    }

    private int writeOneByOne(int events, Random dice) throws SQLException {
        var written = 0;
        while (written < events) {
            written += tryToAppendNext(dice, written % 3 == 0) ? 1 : 0;
        }
        return written;
    }

    /**
     * @param numberFirst takes the transaction's number well before it looks at the aggregate, as a
     *     guard row makes it do
     */
    private boolean tryToAppendNext(Random dice, boolean numberFirst) throws SQLException {
        var aggregate = "organisation:" + dice.nextInt(AGGREGATES);
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            if (numberFirst) {
                Transactions.takeNumber(connection);
            }
            StoredEvents.append(connection, aggregate, nextSequence(connection, aggregate));
            connection.commit();
            return true;
        } catch (SQLException lostRace) {
            if (!"23505".equals(lostRace.getSQLState())) {
                throw lostRace;
            }
            return false;
        }
    }

    private static long nextSequence(Connection connection, String aggregate) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select coalesce(max(sequence) + 1, 0) from event where aggregate_id = ?")) {
            statement.setString(1, aggregate);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
