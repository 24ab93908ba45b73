package fr.avenant.allinone;

import fr.avenant.contracts.Contexts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Until reporting's journal holds every event that the services have stored. */
final class JournalWait {

    private static final Logger log = LoggerFactory.getLogger(JournalWait.class);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration REMINDER = Duration.ofSeconds(15);

    private final JdbcClient stores;
    private final RestClient reporting;
    private final Consumer<String> console;

    private record Reading(List<Topic> topics) {}

    private record Topic(String topic, long complete) {}

    /**
     * A wait for one platform.
     *
     * @param stores the database with the schemas of the writing services
     * @param console is told now and then how much is missing
     */
    JournalWait(JdbcClient stores, URI reporting, Consumer<String> console) {
        this.stores = stores;
        this.reporting = RestClient.create(reporting.toString());
        this.console = console;
    }

    /** However long it takes: what is committed arrives as soon as Kafka and reporting run. */
    void untilComplete() throws InterruptedException {
        var remind = System.nanoTime() + REMINDER.toNanos();
        for (var missing = missing(); missing.orElse(1) > 0; missing = missing()) {
            if (System.nanoTime() > remind) {
                remind = System.nanoTime() + REMINDER.toNanos();
                console.accept(
                        missing.isPresent()
                                ? "Le journal attend encore %d événements"
                                        .formatted(missing.getAsLong())
                                : "Le journal n'a pas encore dit où il en est");
            }
            Thread.sleep(GLANCE);
        }
    }

    /** How many events the journal does not hold; empty while nobody can tell. */
    private OptionalLong missing() {
        try {
            var reading = reporting.get().uri("/api/v1/status").retrieve().body(Reading.class);
            return reading == null || reading.topics().size() < Contexts.values().length
                    ? OptionalLong.empty()
                    : OptionalLong.of(reading.topics().stream().mapToLong(this::missing).sum());
        } catch (RestClientException | DataAccessException e) {
            log.debug("Nobody knows how far the journal is", e);
            return OptionalLong.empty();
        }
    }

    /** Positions begin at 0 and have no gaps. */
    private long missing(Topic read) {
        var schema = read.topic().substring(0, read.topic().indexOf('.'));
        var stored =
                stores.sql("select count(*) from " + schema + ".event").query(Long.class).single();
        return stored - (read.complete() + 1);
    }
}
