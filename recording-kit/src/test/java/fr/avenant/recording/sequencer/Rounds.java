package fr.avenant.recording.sequencer;

import static org.awaitility.Awaitility.await;

import fr.avenant.recording.store.StoredEvents;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Sequencing on request. */
public final class Rounds {

    private Rounds() {}

    /** Gives every stored event its position; others' transactions may delay it. */
    public static void placeAll(DataSource dataSource) throws SQLException {
        var round = new SequencingRound(10_000);
        try (var session = LockedSession.tryOpen(dataSource, "sequencer").orElseThrow()) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        round.run(session, Look.at(session.connection()));
                        return isComplete(dataSource);
                    });
        }
    }

    private static boolean isComplete(DataSource dataSource) {
        return StoredEvents.count(
                        dataSource,
                        "select (select count(*) from event) - (select count(*) from event_log)")
                == 0;
    }
}
