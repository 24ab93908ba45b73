package fr.avenant.recording.sequencer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How much time passes, whatever clocks are set to. */
@FunctionalInterface
interface SteadyTime {

    /** Since any moment that stays the same. */
    Duration now();

    /**
     * Of this machine. On Linux it goes on while the machine sleeps, which {@link System#nanoTime}
     * does not: waking up after a weekend is no jump.
     */
    static SteadyTime ofMachine() {
        var uptime = Path.of("/proc/uptime");
        return Files.isReadable(uptime) ? () -> read(uptime) : () -> sinceStart();
    }

    private static Duration read(Path uptime) {
        try {
            var seconds = Files.readString(uptime).split(" ", 2)[0];
            return Duration.ofMillis((long) (Double.parseDouble(seconds) * 1_000));
        } catch (IOException | NumberFormatException _) {
            return sinceStart();
        }
    }

    private static Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime());
    }
}
