package fr.avenant.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A service in a JVM of its own, of the classes of this one. */
final class ServiceProcess implements AutoCloseable {

    private static final int LONGEST_STOP = 30; // seconds
    private static final String FORGET_THE_PEAK = "5";

    private final List<String> command;
    private final Path log;
    private @Nullable Process process;
    private double highest;

    /**
     * @param heap as in {@code -Xmx}
     * @param log what it prints
     */
    ServiceProcess(String main, String heap, Path log, List<String> arguments) {
        this.log = log;
        command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Xmx" + heap);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.add(main);
        command.addAll(arguments);
    }

    void start() {
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isGone() {
        return process == null || !process.isAlive();
    }

    /** The processor time that it has taken, in seconds. */
    double processor() {
        return running().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** The most memory that it has held at once since {@link #forgetPeak}, in MB. */
    double peak() {
        try (var lines = Files.lines(ofKernel("status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1_024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same since the start, whatever was forgotten. */
    double highestPeak() {
        highest = Math.max(highest, peak());
        return highest;
    }

    /** From now on, {@link #peak} is of what comes. */
    void forgetPeak() {
        highest = highestPeak();
        try {
            Files.writeString(ofKernel("clear_refs"), FORGET_THE_PEAK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return running().pid();
    }

    private Path ofKernel(String file) {
        return Path.of("/proc", Long.toString(pid()), file);
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Not started");
        }
        return process;
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
