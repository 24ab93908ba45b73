package fr.avenant.kit.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Whether a request broke because the database is away or has no room, and not by itself. */
final class StoreAway {

    static final String CODE = "store-away";
    static final String SECONDS_TO_WAIT = "5";

    private StoreAway() {}

    static boolean isCauseOf(Exception broken) {
        for (@Nullable Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    /** States of PostgreSQL: connections (08), resources (53), shut down or recovering (57P). */
    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException
                || (state != null
                        && (state.startsWith("08")
                                || state.startsWith("53")
                                || state.startsWith("57P")));
    }
}
