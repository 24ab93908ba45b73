package fr.avenant.recording.clock;

import fr.avenant.recording.sequencer.Sequencer;
import java.security.Principal;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where an operator looks at the database's clock and says that it is right although it jumped. */
@Endpoint(id = "clock")
public final class ClockEndpoint {

    private static final Logger log = LoggerFactory.getLogger(ClockEndpoint.class);

    private final JdbcClient jdbc;
    private final Sequencer sequencer;

    public ClockEndpoint(JdbcClient jdbc, Sequencer sequencer) {
        this.jdbc = jdbc;
        this.sequencer = sequencer;
    }

    /**
     * What clocks show.
     *
     * @param database what the database shows
     * @param expected what it should show, as far as this instance knows
     * @param lastRecorded the public time of the newest event; null if there is none
     * @param refused whether this instance places nothing because of it
     */
    public record Clocks(
            Instant database, Instant expected, @Nullable Instant lastRecorded, boolean refused) {}

    /** How it stands. */
    @ReadOperation
    public Clocks look() {
        return jdbc.sql(
                        """
                        select clock_timestamp(),
                               (select recorded_at from event_log order by position desc limit 1)\
                        """)
                .query((row, _) -> {
                    var last = row.getObject(2, OffsetDateTime.class);
                    return new Clocks(
                            row.getObject(1, OffsetDateTime.class).toInstant(),
                            sequencer.expectedClock(),
                            last == null ? null : last.toInstant(),
                            sequencer.refusedClock() != null);
                })
                .single();
    }

    /** The clock is right: the sequencer goes on, in whichever instance it is. */
    @WriteOperation
    public Clocks confirm() {
        var by = actor();
        jdbc.sql("insert into clock_confirmation (confirmed_by) values (?)").param(by).update();
        log.warn("The clock of the database is confirmed by {}", by);
        return look();
    }

    private static String actor() {
        Principal by = SecurityContextHolder.getContext().getAuthentication();
        return by == null ? "unknown" : by.getName();
    }
}
