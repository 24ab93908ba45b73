package fr.avenant.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices the death of servers, says it in French, and brings them back: at once, later and later
 * while they refuse, and not before there is room on the disk.
 */
public final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration REMINDER = Duration.ofMinutes(1);

    private final Path data;
    private final Consumer<String> console;
    private final List<Thread> watches;
    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    private Supervisor(Path data, Consumer<String> console, List<SupervisedServer> servers) {
        this.data = data;
        this.console = console;
        this.watches =
                servers.stream()
                        .map(server ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .name("supervisor of " + server.name())
                                        .unstarted(() -> watch(server)))
                        .toList();
    }

    /**
     * Begins to watch.
     *
     * @param data the folder of the servers' files
     * @param console is told each death and each return
     */
    public static Supervisor of(
            DataFolder data, Consumer<String> console, SupervisedServer... servers) {
        var supervisor = new Supervisor(data.path(), console, List.of(servers));
        supervisor.watches.forEach(Thread::start);
        return supervisor;
    }

    /** Why a server is away, in French; empty while it runs or has been stopped on purpose. */
    public Optional<String> troubleOf(SupervisedServer server) {
        return Optional.ofNullable(troubles.get(server.name()))
                .or(() ->
                        server.hasDied()
                                ? Optional.of(server.name() + " s'est arrêté")
                                : Optional.empty());
    }

    /** Looks no longer; a server that is away stays away. */
    @Override
    public void close() {
        watches.forEach(Thread::interrupt);
    }

    private void watch(SupervisedServer server) {
        try {
            while (true) {
                Thread.sleep(GLANCE);
                if (server.hasDied()) {
                    bringBack(server);
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("{} is watched no longer", server.name());
        }
    }

    private void bringBack(SupervisedServer server) throws InterruptedException {
        var died = Instant.now();
        tell(server, death(server));
        var pause = FIRST_PAUSE;
        var told = Instant.MIN;
        while (server.hasDied()) {
            var room = DiskRoom.of(data);
            if (!room.isEnough()) {
                var shortage =
                        "%s : %s redémarrera alors de lui-même"
                                .formatted(room.shortage(), server.name());
                troubles.put(server.name(), shortage);
                if (told.isBefore(Instant.now().minus(REMINDER))) {
                    told = Instant.now();
                    tell(server, shortage);
                }
                Thread.sleep(FIRST_PAUSE);
            } else if (!restarts(server, pause)) {
                Thread.sleep(pause);
                pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        }
        troubles.remove(server.name());
        console.accept(
                "%s répond de nouveau, après %d s d'absence"
                        .formatted(
                                server.name(), Duration.between(died, Instant.now()).toSeconds()));
    }

    private boolean restarts(SupervisedServer server, Duration pause) {
        try {
            server.restart();
            return true;
        } catch (RuntimeException e) {
            LOG.debug("{} did not start again", server.name(), e);
            tell(
                    server,
                    "%s ; nouvel essai dans %d s".formatted(e.getMessage(), pause.toSeconds()));
            return false;
        }
    }

    private void tell(SupervisedServer server, String trouble) {
        troubles.put(server.name(), trouble);
        console.accept(trouble);
    }

    private static String death(SupervisedServer server) {
        return ("%s s'est arrêté sans qu'on le lui demande%s. Les pages et les commandes qui en ont besoin répondent 503 ;"
                        + " rien de ce qui a été accepté n'est perdu. Redémarrage")
                .formatted(
                        server.name(),
                        server.lastWords().map(words -> " (" + words + ")").orElse(""));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
