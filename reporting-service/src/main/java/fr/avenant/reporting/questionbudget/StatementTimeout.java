package fr.avenant.reporting.questionbudget;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the database works on one statement before it gives up. */
public final class StatementTimeout {

    /** The SQL state of a statement that was cancelled. */
    private static final String CANCELLED = "57014";

    private final Duration longest;

    /**
     * @param longest more than a millisecond
     */
    public StatementTimeout(Duration longest) {
        this.longest = longest;
    }

    /** The statement that makes it hold until the end of the running transaction. */
    public String sql() {
        return "set local statement_timeout = " + longest.toMillis();
    }

    /** Holds until the end of the running transaction. */
    public void set(JdbcClient jdbc) {
        jdbc.sql(sql()).update();
    }

    /**
     * Says of work in a transaction with this limit when it came up against it.
     *
     * @throws OverBudget if a statement of it took too long
     */
    public <T> T during(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (ended(e)) {
                throw OverBudget.tooExpensive(longest);
            }
            throw e;
        }
    }

    /** Whether that failed because the time of a statement was over. */
    public static boolean ended(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
