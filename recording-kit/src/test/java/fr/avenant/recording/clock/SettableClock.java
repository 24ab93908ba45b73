package fr.avenant.recording.clock;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database's clock that a test sets, in one schema: for connections that look for {@code
 * clock_timestamp()} there before they look in {@code pg_catalog}.
 */
public final class SettableClock {

    private SettableClock() {}

    /** It shows the right time at first. */
    public static void install(DataSource schema) {
        JdbcClient.create(schema)
                .sql(
                        """
                        create table clock_ahead (ahead interval not null);
                        insert into clock_ahead values ('0');
                        create function clock_timestamp() returns timestamptz language sql volatile
                            return pg_catalog.clock_timestamp() + (select ahead from clock_ahead);
                        """)
                .update();
    }

    /**
     * @param interval as PostgreSQL writes it, such as {@code 1 day}
     */
    public static void setAhead(DataSource schema, String interval) {
        JdbcClient.create(schema)
                .sql("update clock_ahead set ahead = ?::interval")
                .param(interval)
                .update();
    }
}
