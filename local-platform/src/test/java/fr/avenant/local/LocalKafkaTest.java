package fr.avenant.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    @TempDir static Path directory;

    private static DataFolder folder;

    @BeforeAll
    static void take_folder() {
        folder = DataFolder.open(directory);
    }

    @AfterAll
    static void let_go() throws IOException {
        folder.close();
    }

    @Test
    void records_survive_a_broker_taken_away_and_a_new_one_on_the_same_folder_and_other_ports()
            throws Exception {
        String before;
        try (var kafka = LocalKafka.start(folder, 0, 0)) {
            before = kafka.bootstrapServers();
            Topics.create(kafka, "engagement.events");
            Topics.send(kafka, "engagement.events", "first");

            kafka.stop();
            PortCheck.requireFree(
                    new NamedPort("Kafka", Integer.parseInt(before.split(":", 2)[1])));
            kafka.startAgain();

            assertThat(kafka.bootstrapServers()).isEqualTo(before);
            Topics.send(kafka, "engagement.events", "second");
        }

        try (var kafka = LocalKafka.start(folder, 0, 0)) {
            assertThat(kafka.bootstrapServers()).isNotEqualTo(before);
            assertThat(Topics.values(kafka, "engagement.events"))
                    .containsExactly("first", "second");
        }
    }

    @Test
    void topics_are_never_made_by_asking_for_them_and_keep_their_records_for_ever()
            throws Exception {
        try (var kafka = LocalKafka.start(folder, 0, 0)) {
            Topics.create(kafka, "kept");

            try (var producer = Topics.producer(kafka, Duration.ofSeconds(1))) {
                assertThatThrownBy(() -> producer.partitionsFor("misspelt"))
                        .isInstanceOf(TimeoutException.class);
            }

            assertThat(Topics.names(kafka)).contains("kept").doesNotContain("misspelt");
            assertThat(Topics.setting(kafka, "kept", "retention.ms")).isEqualTo("-1");
            assertThat(Topics.setting(kafka, "kept", "retention.bytes")).isEqualTo("-1");
        }
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> LocalKafka.start(folder, taken.getLocalPort(), 0))
                    .isInstanceOf(PlatformRefused.PortInUse.class)
                    .hasMessageContaining(taken.getLocalPort() + " (Kafka)");
        }
    }
}
