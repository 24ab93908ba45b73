package fr.avenant.benchmarks;

import java.time.Duration;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;

/** A large number of events that stand in the store at once. */
final class EventBacklog {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final String APPEND =
            """
            insert into territory.event (event_id, aggregate_id, sequence, aggregate_type, type, revision, stored_at,
                payload, metadata)
            select gen_random_uuid(), 'organisation:charge.' || :batch || '.' || n, 0, 'organisation',
                'fr.avenant.territory.OrganisationRegistered', '1', now()::text,
                ('{"content":{"kind":"other","name":"Charge ' || n || '"},"effective":{"basis":"inferred","from":"unknown"},'
                    || '"id":"organisation:charge.' || :batch || '.' || n || '","source":{"system":"mesure"}}')::json,
                '{"actor":"mesure-0001","causationid":"c","correlationid":"r"}'::json
            from generate_series(1, :events) n\
            """;

    private static final String LOGGED = "select max(position) from territory.event_log";
    private static final String RELAYED =
            "select max(position) from territory.relay_watermark where topic = 'territory.events'";

    private final Watcher watcher;
    private final Background background;

    EventBacklog(Watcher watcher, Background background) {
        this.watcher = watcher;
        this.background = background;
    }

    /**
     * Each stage by itself, while the other and all readers are stopped.
     *
     * @param sequenced events a second, from the start of the sequencer until all had their places
     * @param relayed events a second, from the relay's first transaction until Kafka had
     *     acknowledged the last one
     * @param handshake milliseconds from the relay's start until that first transaction
     */
    record Apart(double sequenced, double relayed, double handshake) {}

    /**
     * All stages at once, each from the start of the sequencer.
     *
     * @param sequenced events a second, until all had their places in the log
     * @param relayed events a second, until Kafka had acknowledged the last one
     * @param read events a second, until the journal of reporting had it
     */
    record AtOnce(double sequenced, double relayed, double read) {}

    /** Until everything that was recorded has arrived everywhere. */
    void settle() throws InterruptedException {
        background.startAll();
        await(RELAYED, lastStored());
        await(journal(), lastStored());
    }

    /** The readers are stopped afterwards, and everything else. */
    Apart apart(int events) throws InterruptedException {
        background.stopAll();
        var last = append(events);
        var begin = System.nanoTime();
        background.sequencer().start();
        await(LOGGED, last);
        var sequenced = rate(events, begin);
        background.sequencer().stop();
        var before = watcher.number(RELAYED);
        var starting = System.nanoTime();
        background.relay().start();
        await(RELAYED, before + 1);
        var first = watcher.number(RELAYED);
        var flowing = System.nanoTime();
        await(RELAYED, last);
        var relayed = rate(last - first, flowing);
        background.relay().stop();
        return new Apart(sequenced, relayed, (flowing - starting) / 1e6);
    }

    /** Everything has to be settled before. */
    AtOnce atOnce(int events) throws InterruptedException {
        SmartLifecycle sequencer = background.sequencer();
        sequencer.stop();
        var last = append(events);
        var begin = System.nanoTime();
        sequencer.start();
        await(LOGGED, last);
        var sequenced = rate(events, begin);
        await(RELAYED, last);
        var relayed = rate(events, begin);
        await(journal(), last);
        return new AtOnce(sequenced, relayed, rate(events, begin));
    }

    /** The position that the last one will have: they are dense. */
    private long append(int events) {
        watcher.jdbc()
                .sql(APPEND)
                .param("batch", UUID.randomUUID().toString())
                .param("events", events)
                .update();
        return lastStored();
    }

    private long lastStored() {
        return watcher.number("select count(*) from territory.event") - 1;
    }

    private String journal() {
        return "select complete from %s.progress where context = 'territory'"
                .formatted(Generation.serving(watcher));
    }

    private static double rate(long events, long begin) {
        return events * 1e9 / (System.nanoTime() - begin);
    }

    private void await(String question, long position) throws InterruptedException {
        Waiting.until(
                question + " is " + position, LONGEST, () -> watcher.number(question) >= position);
    }
}
