package fr.avenant.allinone;

import fr.avenant.contracts.Contexts;
import fr.avenant.dossiers.loading.AccessToken;
import fr.avenant.dossiers.loading.ClientCredentials;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform with the dossiers, in another JVM of little memory: what is done to it harms
 * no other test, and it dies of an {@code OutOfMemoryError}. Started once for all tests of this
 * JVM.
 */
public final class AttackedPlatform {

    /** Of its heap. */
    public static final int MEGABYTES = Integer.getInteger("avenant.attack.megabytes", 512);

    /** So many programs may record, each in a name of its own. */
    public static final int PROGRAMS = 8;

    private static @Nullable AttackedPlatform running;

    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final BufferedWriter words;
    private final int[] ports;
    private final List<AccessToken> programs;
    private final AccessToken visitor;

    private AttackedPlatform(Process process, Path log) {
        this.process = process;
        Thread.ofVirtual().start(() -> listen(process.inputReader(), log));
        words = process.outputWriter();
        ports = Stream.of(answer().split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        programs =
                IntStream.range(0, PROGRAMS)
                        .mapToObj(it ->
                                credentials(SmallPlatform.client(it), SmallPlatform.secret(it), ""))
                        .toList();
        visitor =
                credentials(
                        DemoAccounts.VISITOR,
                        DemoAccounts.PASSWORD,
                        " avenant:feed avenant:operate");
    }

    /** Started, loaded and read by reporting; takes a while the first time. */
    public static synchronized AttackedPlatform get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** The address of the pages and of the public API. */
    public String door() {
        return local(ports[0]);
    }

    /** The address of a service that records. */
    public String service(Contexts context) {
        return local(
                switch (context) {
                    case TERRITORY -> ports[1];
                    case ENGAGEMENT -> ports[2];
                    case PROGRAMMATION -> ports[3];
                });
    }

    /** The address of reporting-service. */
    public String reporting() {
        return local(ports[4]);
    }

    /**
     * A token of a program that may record everywhere.
     *
     * @param program any number: there are {@link #PROGRAMS}
     */
    public String program(int program) {
        return value(programs.get(Math.floorMod(program, PROGRAMS)));
    }

    /** A token of a program that may do everything. */
    public String visitor() {
        return value(visitor);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Of the heap in use after a collection. */
    public long bytesInUse() {
        return Long.parseLong(ask(SmallPlatform.MEMORY));
    }

    /** How many events the stores hold. */
    public long events() {
        return Long.parseLong(ask(SmallPlatform.EVENTS));
    }

    /** Whether reporting has everything that the stores hold. */
    public boolean isEverythingRead() {
        return Boolean.parseBoolean(ask(SmallPlatform.READ));
    }

    private synchronized String ask(String word) {
        try {
            words.write(word);
            words.newLine();
            words.flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer() {
        try {
            while (true) {
                var answer = answers.poll(1, TimeUnit.SECONDS);
                if (answer != null) {
                    return answer;
                }
                if (!process.isAlive()) {
                    throw new AssertionError("The platform has ended: " + process);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void listen(BufferedReader lines, Path log) {
        try (var kept = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(SmallPlatform.ANSWER)) {
                    answers.add(line.substring(SmallPlatform.ANSWER.length()));
                } else {
                    kept.write(line);
                    kept.newLine();
                    kept.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AccessToken credentials(String client, String secret, String furtherScopes) {
        return new ClientCredentials(
                URI.create(local(ports[5]) + "/oauth2/token"),
                client,
                secret,
                "avenant:read avenant:write" + furtherScopes);
    }

    private static String value(AccessToken token) {
        try {
            return token.value();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static AttackedPlatform start() {
        try {
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "attacked");
            var command =
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx" + MEGABYTES + "m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-Daxoniq.update-checker.disabled=true",
                            "-Ddisable-axoniq-console-message=true",
                            "-cp",
                            System.getProperty(
                                    "surefire.test.class.path",
                                    System.getProperty("java.class.path")),
                            SmallPlatform.class.getName(),
                            folder.resolve("data").toString(),
                            Integer.toString(PROGRAMS));
            var process =
                    new ProcessBuilder(command)
                            .redirectError(folder.resolve("err.log").toFile())
                            .start();
            var platform = new AttackedPlatform(process, folder.resolve("out.log"));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::stop));
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        try (words) {
            words.flush();
        } catch (IOException e) {
            process.destroy(); // it has ended, or hears nothing
        }
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
