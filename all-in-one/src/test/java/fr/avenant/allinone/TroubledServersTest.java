package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.avenant.contracts.Contexts;
import fr.avenant.testplatform.http.PublicApi;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One platform on a small disk of its own, whose servers die: it says so, is DOWN, comes back by
 * itself, and has lost nothing that it accepted.
 */
@TestMethodOrder(OrderAnnotation.class)
class TroubledServersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CREATED = 201;

    @TempDir static Path disk;

    private static final List<String> CONSOLE = new CopyOnWriteArrayList<>();
    private static final List<String> ACCEPTED = new ArrayList<>();

    private static boolean mounted;
    private static @Nullable EmbeddedPlatform platform;

    @BeforeAll
    static void start() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString());
        assumeTrue(mounted, "a small disk can be mounted here");
        platform =
                EmbeddedPlatform.start(disk.resolve("data"), PlatformPorts.anyFree(), CONSOLE::add);
    }

    @AfterAll
    static void stop() throws Exception {
        if (platform != null) {
            platform.close();
        }
        if (mounted) {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    @Order(1)
    void a_killed_postgresql_is_back_within_seconds() throws Exception {
        record("before");
        kill("KILL", postmaster());

        await().atMost(PATIENCE)
                .until(() -> health().contains("\"postgreSql\":{\"status\":\"DOWN\"}"));
        awaitUp();
        record("after.postgresql");
        assertTold("PostgreSQL s'est arrêté sans qu'on le lui demande");
        assertTold("PostgreSQL répond de nouveau");
    }

    @Test
    @Order(2)
    void a_killed_connection_is_replaced() throws Exception {
        var postmaster = postmaster();
        kill(
                "KILL",
                ProcessHandle.of(postmaster)
                        .orElseThrow()
                        .children()
                        .filter(TroubledServersTest::servesAConnection)
                        .findFirst()
                        .orElseThrow()
                        .pid());

        record("after.connection");
        assertThat(postmaster()).isEqualTo(postmaster);
    }

    @Test
    @Order(3)
    void a_kafka_that_gave_up_is_back_and_commands_went_on_meanwhile() throws Exception {
        Exit.halt(1, "essai");

        assertThat(health()).contains("\"kafka\":{\"status\":\"DOWN\"}");
        record("without.kafka");
        awaitUp();
        assertTold("Kafka s'est arrêté sans qu'on le lui demande (essai)");
    }

    @Test
    @Order(4)
    void on_a_full_disk_it_says_so_and_goes_on_once_there_is_room() throws Exception {
        var filling = disk.resolve("filling");
        fill(filling);
        for (var n = 0; n < 50 && health().contains("\"status\":\"UP\""); n++) {
            tryToRecord("full." + n);
        }
        await().atMost(PATIENCE).until(() -> told("Disque plein : il reste 0 Mo dans"));
        assertThat(health()).contains("DOWN");

        Files.delete(filling);
        awaitUp();
        record("after.full.disk");
    }

    @Test
    @Order(5)
    void nothing_accepted_is_lost() throws Exception {
        platform().awaitJournal();
        var stores = new Stores(platform());
        var topic = Contexts.TERRITORY.topic();
        assertThat(stores.eventIds(topic)).containsAll(ACCEPTED);
        assertThat(stores.journalledIds(topic)).isEqualTo(stores.eventIds(topic));
    }

    @Test
    @Order(6)
    void it_stops_within_30_s_also_when_postgresql_hangs() throws Exception {
        kill("STOP", postmaster());
        var begin = System.nanoTime();
        platform().stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
    }

    /** Sent again under the same key until it is accepted; whatever is refused must be 503. */
    private static void record(String name) {
        await().atMost(PATIENCE).until(() -> tryToRecord(name));
    }

    private static boolean tryToRecord(String name) {
        var answer =
                new PublicApi(platform().address(), () -> RunningPlatform.visitor(platform()))
                        .post("/api/territory/v1/organisations", organisation(name));
        if (answer.status() == CREATED) {
            ACCEPTED.add(answer.lastEvent().toString());
            return true;
        }
        if (answer.status() == 409) { // recorded, and its answer was lost
            return true;
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotBlank();
        return false;
    }

    private static void awaitUp() {
        await().atMost(PATIENCE).until(() -> !health().contains("DOWN"));
    }

    private static String health() {
        return new PublicApi(platform().address()).get("/actuator/health").body();
    }

    private static void assertTold(String words) {
        await().atMost(PATIENCE).until(() -> told(words));
    }

    private static boolean told(String words) {
        return CONSOLE.stream().anyMatch(line -> line.contains(words));
    }

    private static long postmaster() throws IOException {
        try (var lines = Files.lines(disk.resolve("data/postgresql/data/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    private static boolean servesAConnection(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .contains("127.0.0.1(");
        } catch (IOException _) {
            return false;
        }
    }

    private static void kill(String signal, long pid) throws Exception {
        assertThat(run("kill", "-" + signal, Long.toString(pid))).isTrue();
    }

    private static void fill(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            var zeros = new byte[1 << 20];
            while (true) {
                out.write(zeros);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    private static EmbeddedPlatform platform() {
        return Objects.requireNonNull(platform);
    }

    private static String organisation(String name) {
        return """
        {"id":"organisation:essai.%s","content":{"name":"Essai","kind":"other"},
         "effective":{"from":"unknown","basis":"inferred"},"source":{"system":"essai"}}\
        """
                .formatted(name);
    }
}
