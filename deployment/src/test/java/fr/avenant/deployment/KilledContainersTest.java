package fr.avenant.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two instances of programmation-service and of reporting-service, killed containers, and a load
 * that goes on meanwhile: the dossiers by their loader, and commands of a client that sends again
 * what got no answer.
 */
@Order(1) // while the dossiers of the shared stack are loading
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledContainersTest {

    private static final Logger log = LoggerFactory.getLogger(KilledContainersTest.class);
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(10);
    private static final int ATTEMPTS_DURING_AN_OUTAGE =
            3; // without a database each takes ten seconds
    private static final int COMMANDS_BETWEEN_OUTAGES = 10;
    private static final int OTHER_COMMANDS = 100_000;

    private static LoadedStack shared;
    private static ProductionShape stack;

    @BeforeAll
    static void start() {
        shared = LoadedStack.starting();
        stack = shared.stack();
    }

    @Test
    @Order(1)
    void killed_containers_under_load_lose_and_double_nothing() throws Exception {
        assertThat(stack.hasDossiers()).as("the dossiers were loaded before").isFalse();
        try (var load = new SteadyLoad(stack.api(), 0)) {
            for (var victim : victims()) {
                load.awaitAccepted(COMMANDS_BETWEEN_OUTAGES);
                log.info("Killing {} after {} commands", victim, load.accepted());
                stack.compose().docker("kill", victim);
                load.awaitAttempts(ATTEMPTS_DURING_AN_OUTAGE);
                stack.compose().docker("start", victim);
                stack.awaitHealthy(List.of(victim));
            }
            load.awaitAccepted(COMMANDS_BETWEEN_OUTAGES);
            shared.wasSent(0, load.finish());
            log.info("{} commands, sent {} times again", load.accepted(), load.repeated());
            assertThat(load.repeated()).as("outages were felt").isPositive();
        }
        stack.awaitDossiers();
        stack.awaitEverythingIsRead();

        for (var context : Contexts.values()) {
            var stored = stack.storedIds(context);
            assertThat(stored).doesNotHaveDuplicates();
            assertThat(stack.publishedIds(context)).isEqualTo(Set.copyOf(stored));
            assertThat(stack.journalledIds(context)).isEqualTo(stored);
        }
        assertThat(stack.contentChecksum()).isEqualTo(shared.undisturbed().contentChecksum());
    }

    @Test
    @Order(2)
    void instances_share_the_partitions_of_each_topic() {
        var members =
                stack.compose()
                        .run(
                                "exec",
                                "-T",
                                "kafka",
                                "/opt/kafka/bin/kafka-consumer-groups.sh",
                                "--bootstrap-server=localhost:9092",
                                "--describe",
                                "--all-groups")
                        .lines()
                        .filter(line -> line.startsWith("reporting-"))
                        .filter(line -> !line.startsWith("reporting-roles")) // the roles
                        .map(line -> line.split("\\s+"))
                        .toList();
        for (var context : Contexts.values()) {
            assertThat(members)
                    .filteredOn(row -> row[1].equals(context.topic()))
                    .extracting(row -> row[7])
                    .as("hosts that read %s", context.topic())
                    .hasSize(Contexts.PARTITIONS)
                    .containsAll(
                            stack.compose().containers("reporting-service").stream()
                                    .map(it -> "/" + address(it))
                                    .toList());
        }
    }

    @Test
    @Order(3)
    void sequencer_and_relay_are_taken_over_within_seconds_and_commands_go_on() {
        var active = activeInstance();
        stack.compose().docker("kill", active);
        var killed = System.nanoTime();
        try {
            await().atMost(A_FEW_SECONDS)
                    .ignoreExceptions()
                    .until(() -> !activeInstance().equals(active));
            log.info("Taken over after {} ms", (System.nanoTime() - killed) / 1_000_000);

            try (var load = new SteadyLoad(stack.api(), OTHER_COMMANDS)) {
                load.awaitAccepted(COMMANDS_BETWEEN_OUTAGES);
                shared.wasSent(OTHER_COMMANDS, load.finish());
            }
            stack.awaitEverythingIsRead();
        } finally {
            stack.compose().docker("start", active);
            stack.awaitHealthy(List.of(active));
        }
    }

    private static List<String> victims() {
        return List.of(
                stack.compose().containers("kafka").getFirst(),
                stack.compose().containers("postgres").getFirst(),
                stack.compose().containers("reporting-service").getFirst(),
                activeInstance());
    }

    /** The instance of programmation-service that holds the locks of sequencer and relay. */
    private static String activeInstance() {
        var holders =
                stack.compose()
                        .query(
                                "programmation",
                                """
                                select distinct host(client_addr) from pg_locks join pg_stat_activity using (pid)
                                where locktype = 'advisory' and datname = 'programmation'\
                                """);
        return stack.compose().containers("programmation-service").stream()
                .filter(container -> holders.contains(address(container)))
                .findFirst()
                .orElseThrow();
    }

    private static String address(String container) {
        return stack.compose()
                .inspect(container, "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}");
    }
}
