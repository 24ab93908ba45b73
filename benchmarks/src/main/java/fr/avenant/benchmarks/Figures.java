package fr.avenant.benchmarks;

import fr.avenant.allinone.EmbeddedPlatform;
import fr.avenant.allinone.PlatformPorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Commands per second over HTTP with 1, 8 and 32 clients, events per second of the relay and of a
 * full rebuild, and of COPY into the same tables in the same run. Usage: {@code mvn -q -pl
 * benchmarks -am -Pfigures -DskipTests verify}.
 */
final class Figures {

    private static final int SECONDS = 10;
    private static final int BACKLOG = 100_000;

    private Figures() {}

    static void main() throws Exception {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "figures");
        try (var platform = EmbeddedPlatform.start(folder, PlatformPorts.anyFree(), _ -> {})) {
            var commands =
                    new CommandLoad(
                            "http://127.0.0.1:" + platform.ports().territory(),
                            platform.tokens("visite"));
            commands.perSecond(8, SECONDS);
            for (var clients : new int[] {1, 8, 32}) {
                show(
                        "commands per second, %d clients".formatted(clients),
                        commands.perSecond(clients, SECONDS));
            }
            var backlog = new EventBacklog(platform);
            show(
                    "sequencer and relay, backlog of %d: events per second".formatted(BACKLOG),
                    backlog.relay(BACKLOG));
            show("full rebuild: events per second", backlog.rebuild());
            show("COPY of the same rows into the same tables: events per second", backlog.copy());
        }
    }

    private static void show(String what, double perSecond) {
        System.out.printf(Locale.ROOT, "FIGURE %-70s %,.0f%n", what, perSecond);
    }
}
