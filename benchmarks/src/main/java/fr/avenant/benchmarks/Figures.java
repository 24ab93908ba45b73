package fr.avenant.benchmarks;

import fr.avenant.allinone.EmbeddedPlatform;
import fr.avenant.allinone.PlatformPorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All figures in one run on one platform: {@code benchmarks/README.md} says what each measures. */
final class Figures {

    private static final int RUNS = 3;
    private static final int SECONDS = Integer.getInteger("avenant.figures.seconds", 5);
    private static final int[] CLIENTS = {1, 8, 32};
    private static final int MANY = 32;
    private static final int ROWS = 20_000;
    private static final int BACKLOG = 100_000;
    private static final int PER_SECOND = 200;
    private static final String COMPLETE =
            "select complete from reporting_g%d.progress where context = 'territory'";

    private final EmbeddedPlatform platform;
    private final Report report;
    private final CommandLoad commands;
    private final JdbcClient jdbc;
    private final String territory;

    private Figures(EmbeddedPlatform platform, Report report) {
        this.platform = platform;
        this.report = report;
        territory = "http://127.0.0.1:" + platform.ports().territory();
        commands = new CommandLoad(territory, platform.tokens("visite"));
        jdbc = JdbcClient.create(platform.dataSource());
    }

    static void main() throws Exception {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var target = Path.of("target").toAbsolutePath();
        var report =
                new Report(Path.of(System.getProperty("avenant.figures", "target/figures.csv")));
        var load = Report.load();
        var begin = System.nanoTime();
        var folder = Files.createTempDirectory(target, "figures");
        try (var platform = EmbeddedPlatform.start(folder, PlatformPorts.anyFree(), _ -> {})) {
            report.add("cold: start of the platform", "s", load, seconds(begin));
            new Figures(platform, report).all();
        }
    }

    private void all() throws Exception {
        cold();
        SettledCompiler.await(seconds -> commands.run(MANY, seconds));
        commandsOverHttp("warm");
        storesAlone();
        door();
        sheet();
        backlog();
        visibility();
        report.add("at rest", "cores", Report.load(), atRest());
        rebuild();
    }

    private void cold() throws Exception {
        var load = Report.load();
        report.add(
                "cold: first load of the four dossiers",
                "s",
                load,
                new FirstLoad(platform).seconds());
        for (var clients : CLIENTS) {
            load = Report.load();
            report.add(
                    "cold: commands over HTTP with %d clients".formatted(clients),
                    "/s",
                    load,
                    commands.run(clients, SECONDS).perSecond());
        }
    }

    private void commandsOverHttp(String when) throws Exception {
        for (var clients : CLIENTS) {
            var load = Report.load();
            var runs = new ArrayList<Clients>();
            for (var run = 0; run < RUNS; run++) {
                runs.add(commands.run(clients, SECONDS));
            }
            var what = "%s: commands over HTTP with %d clients".formatted(when, clients);
            report.add(what, "/s", load, each(runs, Clients::perSecond));
            report.add(what + " p50", "ms", load, each(runs, it -> it.percentile(50)));
            report.add(what + " p99", "ms", load, each(runs, it -> it.percentile(99)));
        }
    }

    /** In turn, so that all of them meet the same machine. */
    private void storesAlone() throws Exception {
        var raw = new RawInserts(platform.dataSource());
        var axon = new AxonEngine(platform.dataSource());
        var emmett = new EmmettPeer(platform);
        raw.run(MANY, 2);
        axon.run(MANY, 2);
        var load = Report.load();
        var ofRaw = new ArrayList<Double>();
        var ofAxon = new ArrayList<Double>();
        var ofEmmett = new ArrayList<Double>();
        for (var run = 0; run < RUNS; run++) {
            ofRaw.add(raw.run(MANY, SECONDS).perSecond());
            ofAxon.add(axon.run(MANY, SECONDS).perSecond());
            emmett.perSecond(MANY, SECONDS).ifPresent(ofEmmett::add);
        }
        report.add("limit: INSERT + COMMIT of the row with 32 clients", "/s", load, each(ofRaw));
        report.add("peer: Axon's own JDBC engine with 32 clients", "/s", load, each(ofAxon));
        if (ofEmmett.isEmpty()) {
            report.missing("peer: Emmett with 32 clients", EmmettPeer.MISSING);
        } else {
            report.add("peer: Emmett with 32 clients", "/s", load, each(ofEmmett));
        }
    }

    private void door() throws Exception {
        var reporting = "http://127.0.0.1:" + platform.ports().reporting();
        var latency = new DoorLatency(platform.tokens("visite"), report);
        latency.reading(
                "a small answer",
                reporting + "/api/v1/territories",
                platform.address() + "/api/v1/territories",
                1_000);
        latency.recording(
                territory + "/api/v1/organisations",
                platform.address() + "/api/territory/v1/organisations",
                500);
        latency.reading(
                "a large answer",
                reporting + "/api/v1/organisations",
                platform.address() + "/api/v1/organisations",
                50);
    }

    /** With a client beside it that records single facts. */
    private void sheet() throws Exception {
        var load = Report.load();
        var seconds = new double[RUNS];
        var slowest = new double[RUNS];
        for (var run = 0; run < RUNS; run++) {
            var sheet = new SheetLoad(territory, platform.tokens("visite"));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var recorded = threads.submit(() -> sheet.seconds(ROWS));
                var most = 0.0;
                while (!recorded.isDone()) {
                    most = Math.max(most, commands.run(1, 0.5).slowest());
                }
                seconds[run] = recorded.get();
                slowest[run] = most;
            }
        }
        report.add("a sheet of %d rows".formatted(ROWS), "s", load, seconds);
        report.add("the slowest single command meanwhile", "ms", load, slowest);
    }

    private void backlog() {
        var load = Report.load();
        var backlog = new EventBacklog(platform);
        var runs = new ArrayList<EventBacklog.Rates>();
        for (var run = 0; run < RUNS; run++) {
            runs.add(backlog.relay(BACKLOG));
        }
        var what = "backlog of %d events: ".formatted(BACKLOG);
        report.add(what + "sequencer", "/s", load, each(runs, EventBacklog.Rates::sequenced));
        report.add(what + "to Kafka", "/s", load, each(runs, EventBacklog.Rates::relayed));
        report.add(what + "to the journal", "/s", load, each(runs, EventBacklog.Rates::read));
    }

    private void visibility() throws Exception {
        var load = Report.load();
        var serving =
                jdbc.sql("select max(number) from reporting.generation where state = 'serving'")
                        .query(Integer.class)
                        .single();
        var millis =
                new Visibility(jdbc, commands, COMPLETE.formatted(serving))
                        .millis(PER_SECOND, 2 * SECONDS);
        var what = "from accepted to visible at %d events a second ".formatted(PER_SECOND);
        report.add(what + "p50", "ms", load, millis[millis.length / 2]);
        report.add(what + "p99", "ms", load, millis[millis.length * 99 / 100]);
    }

    private static double[] atRest() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(5));
        var runs = new double[RUNS];
        for (var run = 0; run < RUNS; run++) {
            runs[run] = AtRest.cores(Duration.ofSeconds(10));
        }
        return runs;
    }

    private void rebuild() throws Exception {
        var backlog = new EventBacklog(platform);
        report.add("full rebuild", "/s", Report.load(), backlog.rebuild());
        report.add(
                "limit: COPY of the same rows into the same tables",
                "/s",
                Report.load(),
                backlog.copy());
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static <T> double[] each(List<T> runs, ToDoubleFunction<T> figure) {
        return runs.stream().mapToDouble(figure).toArray();
    }

    private static double[] each(List<Double> runs) {
        return each(runs, Double::doubleValue);
    }
}
