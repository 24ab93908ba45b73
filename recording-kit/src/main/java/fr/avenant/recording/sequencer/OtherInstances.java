package fr.avenant.recording.sequencer;

import fr.avenant.kit.supervision.Supervised;
import fr.avenant.kit.supervision.SupervisedWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.context.SmartLifecycle;

/**
 * Hears what other instances of this service have done. The connection waits for as long as nothing
 * comes: nobody wakes up for nothing. A notification that is lost is made up for by the polls.
 */
public final class OtherInstances implements SmartLifecycle, Supervised {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int UNTIL_ONE_COMES = 0;

    private final DataSource dataSource;
    private final WakeUp appended;
    private final Runnable logged;
    private final SupervisedWork work;
    private volatile @Nullable Connection listening;

    /**
     * @param appended is raised when another instance has stored events
     * @param logged is run when another instance has placed events
     */
    public OtherInstances(DataSource dataSource, WakeUp appended, Runnable logged) {
        this.dataSource = dataSource;
        this.appended = appended;
        this.logged = logged;
        this.work = new SupervisedWork("other-instances", PAUSE, this::listen);
    }

    @Override
    public void start() {
        work.start();
    }

    @Override
    public void stop() {
        work.stop(this::endWait);
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    @Override
    public List<SupervisedWork> work() {
        return List.of(work);
    }

    private void listen() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            Channel.APPENDED.listen(connection);
            Channel.LOGGED.listen(connection);
            listening = connection;
            // What was told before this connection listened.
            appended.raise();
            logged.run();
            while (isRunning()) {
                hear(connection);
            }
            Channel.listenNoMore(connection);
        } finally {
            listening = null;
        }
    }

    private void hear(Connection connection) throws SQLException {
        var heard = connection.unwrap(PGConnection.class).getNotifications(UNTIL_ONE_COMES);
        if (heard == null) {
            return;
        }
        for (var notification : heard) {
            if (notification.getName().equals(Channel.APPENDED.name(connection))) {
                appended.raise();
            } else {
                logged.run();
            }
        }
    }

    /** By one more notification; without a database to send it, by ending the connection. */
    private void endWait() {
        var waiting = listening;
        if (waiting == null) {
            return;
        }
        try (var connection = dataSource.getConnection()) {
            Channel.APPENDED.tell(connection);
        } catch (SQLException _) {
            abort(waiting);
        }
    }

    private static void abort(Connection waiting) {
        try {
            waiting.abort(Runnable::run);
        } catch (SQLException _) {
            // It is closed, then.
        }
    }
}
