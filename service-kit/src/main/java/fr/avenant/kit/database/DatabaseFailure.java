package fr.avenant.kit.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What is behind an exception, if it is the state of the database and neither the request nor the
 * program. SQLSTATE: appendix A of PostgreSQL's documentation.
 */
public enum DatabaseFailure {
    /** Some were in each other's way (class 40): tried again, it may succeed. */
    CONTENDED,
    /** What is asked for was held by somebody else for too long (55P03). */
    HELD,
    /** It cannot be reached, has no room, or had no time left. */
    UNAVAILABLE;

    private static final int DEEPEST = 50; // causes may go round in circles

    /** Looks through all causes, and through the errors that a batch of statements gathers. */
    public static Optional<DatabaseFailure> of(Throwable failure) {
        var causes = causes(failure);
        return causes.stream()
                .flatMap(it -> byState(it).stream())
                .findFirst()
                .or(() -> causes.stream().flatMap(it -> byClass(it).stream()).findFirst());
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure;
                cause != null && causes.size() < DEEPEST;
                cause = cause.getCause()) {
            causes.add(cause);
            if (cause instanceof SQLException several && several.getNextException() != null) {
                causes.add(several.getNextException());
            }
        }
        return causes;
    }

    private static Optional<DatabaseFailure> byState(Throwable cause) {
        if (!(cause instanceof SQLException failure) || failure.getSQLState() == null) {
            return Optional.empty();
        }
        var state = failure.getSQLState();
        return switch (state) {
            case "55P03" -> Optional.of(HELD);
            case "25P03", "25P04" -> Optional.of(UNAVAILABLE); // a transaction had no time left
            default ->
                    switch (state.substring(0, Math.min(2, state.length()))) {
                        case "40" -> Optional.of(CONTENDED);
                        case "08", "53", "57", "58" -> Optional.of(UNAVAILABLE);
                        default -> Optional.empty();
                    };
        };
    }

    private static Optional<DatabaseFailure> byClass(Throwable cause) {
        return switch (cause) {
            case ConcurrencyFailureException _ -> Optional.of(CONTENDED);
            case SQLTransientConnectionException _ -> Optional.of(UNAVAILABLE);
            case CannotCreateTransactionException _ -> Optional.of(UNAVAILABLE);
            case DataAccessResourceFailureException _ -> Optional.of(UNAVAILABLE);
            case TransientDataAccessResourceException _ -> Optional.of(UNAVAILABLE);
            case QueryTimeoutException _ -> Optional.of(UNAVAILABLE);
            default -> Optional.empty();
        };
    }
}
