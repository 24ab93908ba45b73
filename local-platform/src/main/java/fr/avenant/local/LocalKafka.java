package fr.avenant.local;

import java.io.IOException;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker in this JVM, its own controller, on 127.0.0.1, its data in a {@link DataFolder}.
 *
 * <p>What it acknowledged survives the JVM, however that ends; a power cut may take the last
 * moments, which every producer of ours sends again from its own log.
 */
public final class LocalKafka implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalKafka.class);
    private static final String NAME = "Kafka";

    private final KafkaSettings settings;
    private @Nullable KafkaRaftServer server;

    private LocalKafka(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns once the broker answers, after 3 to 5 s.
     *
     * @param port 0 for any free one
     * @param controllerPort 0 for any free one; nobody but the broker uses it
     * @throws PlatformRefused if a port is taken or the broker fails while it starts
     */
    public static LocalKafka start(DataFolder folder, int port, int controllerPort) {
        Path log = folder.path().resolve("kafka");
        var kafka =
                new LocalKafka(
                        new KafkaSettings(
                                log,
                                PortCheck.orAnyFree(port),
                                PortCheck.orAnyFree(controllerPort)));
        try {
            CompleteFolder.create(log, KafkaStorage::format);
        } catch (IOException e) {
            throw new PlatformRefused.ServerNotStarted(NAME, e.getMessage(), e);
        }
        kafka.startAgain();
        return kafka;
    }

    public String bootstrapServers() {
        return settings.broker();
    }

    /** Takes the broker away; its data and its ports stay reserved for {@link #startAgain}. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /**
     * Brings a stopped broker back, with the same data on the same ports; does nothing while it
     * runs.
     *
     * @throws PlatformRefused as {@link #start}
     */
    public synchronized void startAgain() {
        if (server != null) {
            return;
        }
        PortCheck.requireFree(
                new NamedPort(NAME, settings.port()),
                new NamedPort("contrôleur Kafka", settings.controllerPort()));
        var starting = new KafkaRaftServer(new KafkaConfig(settings.asMap(), false), Time.SYSTEM);
        try {
            starting.startup();
        } catch (Exception e) { // Scala throws checked ones without saying so
            starting.shutdown();
            throw new PlatformRefused.ServerNotStarted(NAME, e.getMessage(), e);
        }
        server = starting;
        LOG.info("Kafka listens on port {}", settings.port());
    }

    @Override
    public void close() {
        stop();
    }
}
