package fr.avenant.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the processors' time goes under a load, from a recording of the JVM's flight recorder. */
final class Profile {

    /** How long a load should last. */
    static final double SECONDS = 20;

    private static final String SAMPLE = "jdk.CPUTimeSample"; // JEP 509
    private static final String PERIOD = "2ms"; // of processor time
    private static final int MOST_LINES = 30;
    private static final String OURS = "fr.avenant.";
    private static final String MEASUREMENT = "fr.avenant.benchmarks.";
    private static final String DESK = "fr.avenant.recording.command.CommandDesk";
    private static final String TOMCAT = "org.apache.tomcat.";

    private final Shares threads = new Shares();
    private final Shares layers = new Shares();
    private final Shares ours = new Shares();
    private final Shares frames = new Shares();
    private int samples;

    private Profile() {}

    /**
     * Puts the load on, and prints on whose account the time is.
     *
     * @param watcher which nobody else uses meanwhile
     * @param load warm
     */
    static void of(String what, Watcher watcher, Callable<Clients> load) throws Exception {
        var postgreSql = watcher.server();
        var file = Path.of("target", what.replace(' ', '-') + ".jfr").toAbsolutePath();
        var before = Effort.until(postgreSql);
        Clients done;
        try (var recording = new Recording();
                var _ = Sampling.ofSessions(watcher)) {
            recording.enable(SAMPLE).with("throttle", PERIOD);
            recording.start();
            done = load.call();
            recording.stop();
            recording.dump(file);
        }
        var taken = Effort.until(postgreSql).minus(before);
        var profile = new Profile();
        profile.read(file);
        System.out.printf(
                Locale.ROOT,
                "PROFILE %s: %.0f a second, %.3f ms of processor each; %s; %d samples in %s%n",
                what,
                done.perSecond(),
                taken.millisEach(done.millis().size()),
                taken.told(),
                profile.samples,
                file);
        profile.threads.print("by thread", profile.samples, MOST_LINES);
        profile.layers.print("by thread and layer", profile.samples, MOST_LINES);
        profile.ours.print("our methods, with all that they call", profile.samples, MOST_LINES);
        profile.frames.print("innermost frames", profile.samples, MOST_LINES);
    }

    private void read(Path file) throws IOException {
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (event.getEventType().getName().equals(SAMPLE)) {
                    add(event);
                }
            }
        }
    }

    private void add(RecordedEvent event) {
        samples++;
        var stack = event.getStackTrace();
        List<RecordedFrame> found = stack == null ? List.of() : stack.getFrames();
        var thread = thread(event, found);
        threads.add(thread);
        var layer = Layer.of(found).map(Layer::toString).orElse("the JDK by itself");
        layers.add(thread + " / " + (found.isEmpty() ? "no stack" : layer));
        if (!found.isEmpty()) {
            frames.add(name(found.getFirst()));
        }
        var own = new HashSet<String>();
        found.stream()
                .map(Profile::name)
                .filter(it -> it.startsWith(OURS) && !it.contains("ambda"))
                .forEach(own::add);
        own.stream().filter(it -> !it.startsWith(MEASUREMENT)).forEach(ours::add);
    }

    private static String thread(RecordedEvent event, List<RecordedFrame> frames) {
        var thread = event.getThread("eventThread");
        var name = thread == null || thread.getJavaName() == null ? "" : thread.getJavaName();
        if (has(frames, DESK) || has(frames, "org.apache.coyote.") || has(frames, TOMCAT)) {
            return "requests";
        }
        if (name.startsWith("HttpClient") || has(frames, MEASUREMENT)) {
            return "clients";
        }
        return thread != null && thread.isVirtual() ? "virtual threads" : group(name);
    }

    /** Threads of a pool differ in their numbers. */
    private static String group(String name) {
        return name.isEmpty() ? "threads without a name" : name.replaceAll("[0-9]+", "#");
    }

    private static boolean has(List<RecordedFrame> frames, String beginning) {
        return frames.stream().anyMatch(it -> name(it).startsWith(beginning));
    }

    private static String name(RecordedFrame frame) {
        var method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }
}
