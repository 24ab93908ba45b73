package fr.avenant.recording.sequencer;

import static fr.avenant.recording.store.StoredEvents.count;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.sql.DataSource;

/** What must hold of every log at every moment when nobody writes. */
public final class LogCheck {

    private static final Map<String, String> FAULTS =
            Map.of(
                    "events without a position",
                    "select count(*) from event left join event_log using (global_index) where position is null",
                    "positions without an event",
                    "select count(*) from event_log left join event using (global_index) where event_id is null",
                    "holes before the last position",
                    "select coalesce(max(position) + 1, 0) - count(*) from event_log",
                    "times that go back",
                    """
                    select count(*) from (
                        select recorded_at < lag(recorded_at) over (order by position) as back from event_log)
                    where back\
                    """,
                    "events before their predecessor",
                    """
                    select count(*) from (
                        select sequence - lag(sequence, 1, -1::bigint) over (partition by aggregate_id order by position) as step
                        from event_log join event using (global_index))
                    where step <> 1\
                    """);

    private LogCheck() {}

    public static void assertThatLogIsDenseCompleteAndInOrder(DataSource dataSource) {
        FAULTS.forEach((fault, query) -> assertThat(count(dataSource, query)).as(fault).isZero());
    }
}
