package fr.avenant.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.contracts.Contexts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The stores are all that cannot be made again: docs/operations.md, by the letter. */
@Order(3) // ends the shared stack
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuiltFromStoresTest {

    private static final String[] WRITING = {
        "territory-service", "engagement-service", "programmation-service"
    };

    /** One that nobody has sent to the shared stack. */
    private static final int NEW_COMMAND = 900_000;

    @TempDir private static Path backup;

    private static final Map<Contexts, List<String>> ORIGINAL_IDS = new EnumMap<>(Contexts.class);

    private static String originalChecksum;
    private static ProductionShape restored;

    @BeforeAll
    static void restore() throws Exception {
        var original = LoadedStack.get();
        original.compose().script("backup.sh", backup.toString());
        originalChecksum = original.fullChecksum();
        for (var context : Contexts.values()) {
            ORIGINAL_IDS.put(context, original.storedIds(context));
        }
        LoadedStack.end();

        restored = ProductionShape.start("avenant-restored", with("postgres", "kafka"));
        restored.awaitHealthy(containers(WRITING));
        restored.compose()
                .run(
                        Stream.concat(Stream.of("stop"), Arrays.stream(WRITING))
                                .toArray(String[]::new));
        restored.compose().script("restore.sh", backup.toString());
        restored.up(with("reporting-service", "observatory", "demo-identity"));
        restored.awaitEverythingIsRead();
    }

    @AfterAll
    static void takeDown() {
        if (restored != null) {
            restored.close();
        }
    }

    @Test
    @Order(1)
    void a_backup_restored_into_an_empty_installation_gives_the_same_checksum() {
        assertThat(restored.fullChecksum()).isEqualTo(originalChecksum);
    }

    @Test
    @Order(2)
    void a_store_that_holds_events_is_left_alone() {
        assertThatThrownBy(() -> restored.compose().script("restore.sh", backup.toString()))
                .isInstanceOf(AssertionError.class);
        for (var context : Contexts.values()) {
            assertThat(restored.storedIds(context)).isEqualTo(ORIGINAL_IDS.get(context));
        }
    }

    @Test
    @Order(3)
    void commands_go_on_where_the_history_stopped() {
        var before = restored.storedIds(Contexts.TERRITORY).size();
        SteadyLoad.sendOnce(restored.api(), NEW_COMMAND, 1);
        restored.awaitEverythingIsRead();
        assertThat(
                        restored.compose()
                                .query(
                                        "territory",
                                        "select max(position) from territory.event_log"))
                .containsExactly(Integer.toString(before));
    }

    @Test
    @Order(4)
    void a_kafka_that_is_lost_whole_is_filled_again() {
        var before = restored.fullChecksum();
        restored.compose().run("rm", "-sf", "kafka");
        restored.compose().docker("volume", "rm", "avenant-restored_kafka");
        restored.up("kafka");
        restored.compose()
                .run(
                        Stream.concat(
                                        Stream.of("restart", "reporting-service"),
                                        Arrays.stream(WRITING))
                                .toArray(String[]::new));
        restored.awaitHealthy(containers(with("reporting-service", "kafka")));

        for (var context : Contexts.values()) {
            restored.awaitPublished(context, Set.copyOf(restored.storedIds(context)));
        }
        restored.awaitEverythingIsRead();
        assertThat(restored.fullChecksum()).isEqualTo(before);
    }

    private static String[] with(String... services) {
        return Stream.concat(Arrays.stream(services), Arrays.stream(WRITING))
                .toArray(String[]::new);
    }

    private static List<String> containers(String... services) {
        return Arrays.stream(services)
                .flatMap(service -> restored.compose().containers(service).stream())
                .toList();
    }
}
