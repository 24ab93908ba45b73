package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.dossiers.loading.AccessToken;
import fr.avenant.dossiers.loading.ClientCredentials;
import fr.avenant.local.PlatformRefused;
import fr.avenant.testplatform.http.PublicApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A first load that is killed now and then ends where an undisturbed one does: three times unless
 * {@code -Davenant.kills=10} says otherwise.
 */
class KilledLoadTest {

    private static final Logger log = LoggerFactory.getLogger(KilledLoadTest.class);
    private static final int KILLS = Integer.getInteger("avenant.kills", 3);
    private static final int LINES_OF_A_RUN = 24; // from the first word to somewhere in the load
    private static final String READY = "Prêt";

    private final String undisturbed = RunningPlatform.get().contentAfterLoad();
    private final PlatformPorts ports = PlatformPorts.from(freeRow());
    private final AccessToken visitor =
            new ClientCredentials(
                    URI.create("http://127.0.0.1:" + ports.identity() + "/oauth2/token"),
                    DemoAccounts.VISITOR,
                    DemoAccounts.PASSWORD,
                    "avenant:read");

    @Test
    void kill_9_at_random_moments_ends_in_the_same_content(@TempDir Path folder) throws Exception {
        var seed = System.nanoTime();
        log.info("Moments of seed {}", seed);
        var moments = new Random(seed);
        for (var kill = 0; kill < KILLS; kill++) {
            killAfter(1 + moments.nextInt(LINES_OF_A_RUN), folder);
        }
        var last = start(folder);
        try {
            readUntil(last, READY);
            var api = new PublicApi("http://127.0.0.1:" + ports.observatory(), this::token);
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() ->
                            assertThat(
                                            api.json("/api/v1/status?checksum=true")
                                                    .at("/checksum/content")
                                                    .asString())
                                    .isEqualTo(undisturbed));
        } finally {
            last.destroy(); // an orderly end: SIGTERM
            last.waitFor();
        }
    }

    /** Of whoever may see everything: checksums are not for the public. */
    private String token() {
        try {
            return visitor.value();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void killAfter(int lines, Path folder) throws Exception {
        var process = start(folder);
        var out = process.inputReader();
        var read = new ArrayList<String>();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            read.add(line);
            if (read.size() == lines || line.contains(READY)) {
                break;
            }
        }
        assertThat(process.isAlive()).as("it was running when killed: %s", read).isTrue();
        process.destroyForcibly().waitFor();
        log.info("Killed after {} lines: {}", read.size(), read.getLast());
    }

    private Process start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx700m"));
        command.addAll(flagsOfThisJvm());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Daxoniq.update-checker.disabled=true",
                        "-Ddisable-axoniq-console-message=true",
                        "-Davenant.data=" + folder.resolve("data"),
                        "-Davenant.port=" + ports.observatory(),
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        AllInOne.class.getName()));
        return new ProcessBuilder(command)
                .redirectError(Files.createTempFile(folder, "err", ".log").toFile())
                .start();
    }

    /** What makes JVMs of tests quick, such as those for the collector and the compilers. */
    private static List<String> flagsOfThisJvm() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-XX:"))
                .toList();
    }

    private static void readUntil(Process process, String word) throws IOException {
        BufferedReader out = process.inputReader();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains(word)) {
                return;
            }
        }
        throw new AssertionError("It ended without a word of " + word);
    }

    /** The first of thirteen ports in a row that are free. */
    private static int freeRow() {
        for (var first = 20_080; first < 30_000; first += 20) {
            try {
                PlatformPorts.from(first).requireFree();
                return first;
            } catch (PlatformRefused _) {
                // the next row, then
            }
        }
        throw new AssertionError("No ports");
    }
}
