package fr.avenant.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
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
public final class LocalKafka implements SupervisedServer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalKafka.class);
    private static final String NAME = "Kafka";

    private static final Duration CONTROLLED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** Those of this JVM that have been started and not stopped. */
    private static final Set<LocalKafka> STARTED = ConcurrentHashMap.newKeySet();

    private final KafkaSettings settings;
    private volatile boolean wanted;
    private volatile @Nullable KafkaRaftServer server;
    private volatile @Nullable String lastWords;

    static {
        // A broker that cannot go on, as on a full disk, ends its process: here it is not alone.
        Exit.setHaltProcedure(LocalKafka::ended);
        Exit.setExitProcedure(LocalKafka::ended);
    }

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

    @Override
    public String name() {
        return NAME;
    }

    /** True when the broker wanted to end this JVM, as it does when its disk is full. */
    @Override
    public boolean hasDied() {
        return wanted && (server == null || lastWords != null);
    }

    @Override
    public Optional<String> lastWords() {
        return Optional.ofNullable(lastWords).filter(words -> !words.isEmpty());
    }

    @Override
    public synchronized void restart() {
        if (hasDied()) {
            shutDown();
            startUp();
        }
    }

    /**
     * Takes the broker away; its data and its ports stay reserved for {@link #startAgain}.
     *
     * @throws IllegalStateException if it does not end within 10 s
     */
    public synchronized void stop() {
        wanted = false;
        shutDown();
    }

    /**
     * Brings a stopped broker back, with the same data on the same ports; does nothing while it
     * runs.
     *
     * @throws PlatformRefused as {@link #start}
     */
    public synchronized void startAgain() {
        if (server == null) {
            startUp();
            wanted = true;
        }
    }

    private void startUp() {
        PortCheck.requireFree(
                new NamedPort(NAME, settings.port()),
                new NamedPort("contrôleur Kafka", settings.controllerPort()));
        lastWords = null;
        STARTED.add(this);
        try {
            server = running();
            LOG.info("Kafka listens on port {}", settings.port());
        } finally {
            if (server == null) {
                STARTED.remove(this);
            }
        }
    }

    private void shutDown() {
        STARTED.remove(this);
        var stopping = server;
        server = null;
        if (stopping != null) {
            shutDown(stopping);
        }
    }

    private KafkaRaftServer running() {
        @Nullable KafkaRaftServer starting = null;
        try {
            starting = new KafkaRaftServer(new KafkaConfig(settings.asMap(), false), Time.SYSTEM);
            starting.startup();
            if (lastWords != null) {
                throw new IllegalStateException(lastWords);
            }
            return starting;
        } catch (Exception e) { // Scala throws checked ones without saying so
            if (starting != null) {
                shutDown(starting);
            }
            throw new PlatformRefused.ServerNotStarted(NAME, e.getMessage(), e);
        }
    }

    /**
     * A broker asks its controller for leave. One whose disk is full is never answered:
     * interrupted, it goes on to stop.
     */
    private static void shutDown(KafkaRaftServer server) {
        var stopping =
                Thread.ofPlatform()
                        .daemon()
                        .name("stop of Kafka")
                        .start(() -> {
                            server.shutdown();
                            server.awaitShutdown();
                        });
        try {
            if (!stopping.join(CONTROLLED)) {
                stopping.interrupt();
            }
            if (!stopping.join(PATIENCE)) {
                throw new IllegalStateException("Kafka did not stop within " + PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Kafka was not waited for", e);
        }
    }

    /** Kafka does not say which broker of this JVM it means: all are taken for ended. */
    private static void ended(int code, @Nullable String why) {
        LOG.error("Kafka has ended with code {}: {}", code, why);
        STARTED.forEach(broker -> broker.lastWords = Objects.requireNonNullElse(why, ""));
    }

    @Override
    public void close() {
        stop();
    }
}
