package fr.avenant.recording.metrics;

import fr.avenant.recording.relay.Relay;
import fr.avenant.recording.sequencer.Sequencer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far events are on their way from the store to the topic. */
public final class DeliveryMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final Sequencer sequencer;
    private final List<Relay> relays;

    public DeliveryMetrics(JdbcClient jdbc, Sequencer sequencer, List<Relay> relays) {
        this.jdbc = jdbc;
        this.sequencer = sequencer;
        this.relays = List.copyOf(relays);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "avenant.events.logged",
                "Events that have a position",
                "select coalesce(max(position), -1) + 1 from event_log");
        gauge(
                registry,
                "avenant.sequencer.lag",
                "Stored events without a position",
                """
                select count(*) from event e where (e.settled_after, e.global_index) > (
                    select coalesce(max(last.settled_after), '0'), coalesce(max(last.global_index), 0) from (
                        select settled_after, global_index from event_log join event using (global_index)
                        order by position desc limit 1) last)\
                """);
        gauge(
                registry,
                "avenant.relay.lag",
                "Positions that are not on their topic as far as the slowest relay knows",
                """
                select coalesce((select max(position) from event_log), -1)
                     - coalesce((select min(position) from relay_watermark), -1)\
                """);
        Gauge.builder(
                        "avenant.sequencer.clock.refused",
                        sequencer,
                        it -> it.refusedClock() == null ? 0 : 1)
                .description("1 if nothing is placed because the database's clock has jumped")
                .register(registry);
        Gauge.builder(
                        "avenant.relay.refused",
                        relays,
                        all -> all.stream().anyMatch(Relay::isRefused) ? 1 : 0)
                .description("1 if a relay has stopped because an event cannot be sent")
                .register(registry);
        gauge(
                registry,
                "avenant.horizon.age.seconds",
                "How long the oldest writing transaction of the cluster has been open; it delays every sequencer",
                """
                select coalesce(extract(epoch from max(clock_timestamp() - xact_start)), 0)
                from pg_stat_activity where backend_xid is not null\
                """);
        gauge(
                registry,
                "avenant.parked.events",
                "Events set aside and not released",
                "select count(*) from parked_event where released_at is null");
    }

    private void gauge(MeterRegistry registry, String name, String description, String sql) {
        Gauge.builder(name, () -> read(sql)).description(description).register(registry);
    }

    private double read(String sql) {
        try {
            return jdbc.sql(sql).query(Double.class).single();
        } catch (DataAccessException _) {
            return Double.NaN;
        }
    }
}
