package fr.avenant.benchmarks;

import fr.avenant.allinone.EmbeddedPlatform;
import fr.avenant.allinone.PlatformPorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the front door adds to a request, commands per second over HTTP with 1, 8 and 32 clients,
 * rows per second of a spreadsheet, events per second of the relay and of a full rebuild, and of
 * COPY into the same tables in the same run. Usage: {@code mvn -q -pl benchmarks -am -Pfigures
 * -DskipTests verify}.
 */
final class Figures {

    private static final int SECONDS = 10;
    private static final int ROWS = 20_000;
    private static final int BACKLOG = 100_000;

    private Figures() {}

    static void main() throws Exception {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "figures");
        try (var platform = EmbeddedPlatform.start(folder, PlatformPorts.anyFree(), _ -> {})) {
            var territory = "http://127.0.0.1:" + platform.ports().territory();
            var reporting = "http://127.0.0.1:" + platform.ports().reporting();
            var door = "http://127.0.0.1:" + platform.ports().observatory();
            var token = platform.tokens("visite");
            var latency = new DoorLatency(token);
            latency.reading(
                    "a small answer",
                    reporting + "/api/v1/territories",
                    door + "/api/v1/territories",
                    5_000);
            latency.recording(
                    territory + "/api/v1/organisations",
                    door + "/api/territory/v1/organisations",
                    1_000);
            latency.reading(
                    "a large answer",
                    reporting + "/api/v1/organisations",
                    door + "/api/v1/organisations",
                    200);
            var commands = new CommandLoad(territory, token);
            commands.perSecond(8, SECONDS);
            for (var clients : new int[] {1, 8, 32}) {
                show(
                        "commands per second, %d clients".formatted(clients),
                        commands.perSecond(clients, SECONDS));
            }
            show(
                    "rows per second of a spreadsheet of %d".formatted(ROWS),
                    new SheetLoad(territory, token).rowsPerSecond(ROWS));
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
