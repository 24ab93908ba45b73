package fr.avenant.benchmarks;

/** What the front door adds to requests of three kinds. */
final class DoorFigures {

    private final Bench bench;
    private final CommandFigures commands;

    DoorFigures(Bench bench, CommandFigures commands) {
        this.bench = bench;
        this.commands = commands;
    }

    void measure() throws Exception {
        commands.load();
        commands.warmUp();
        var door = bench.platform().address();
        var latency = new DoorLatency(bench.visitor(), bench.report());
        latency.reading(
                "a small answer",
                bench.reporting() + "/api/v1/territories",
                door + "/api/v1/territories",
                1_000);
        latency.recording(
                bench.territory() + "/api/v1/organisations",
                door + "/api/territory/v1/organisations",
                500);
        latency.reading(
                "a large answer",
                bench.reporting() + "/api/v1/organisations",
                door + "/api/v1/organisations",
                50);
    }
}
