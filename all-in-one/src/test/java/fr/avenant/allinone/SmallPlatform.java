package fr.avenant.allinone;

import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.testplatform.http.PublicApi;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole platform with the dossiers loaded, in a JVM of its own, with more programs that record
 * than the demonstration has. It ends when nobody reads its words any more.
 */
final class SmallPlatform {

    /** Begins each line that is meant for whoever started it. */
    static final String ANSWER = "@ ";

    /** Asks for the bytes of the heap that are in use after a collection. */
    static final String MEMORY = "memory";

    /** Asks how many events the stores hold. */
    static final String EVENTS = "events";

    /** Asks whether reporting has read all of them. */
    static final String READ = "read";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MACHINE = "avenant.demo-identity.machines";

    private SmallPlatform() {}

    /**
     * @param arguments the folder of its data, and how many programs record besides those of the
     *     demonstration
     */
    static void main(String[] arguments) {
        try {
            run(arguments);
            System.exit(0); // whatever thread is left
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var programs = Integer.parseInt(arguments[1]);
        try (var platform =
                EmbeddedPlatform.start(
                        data, PlatformPorts.anyFree(), _ -> {}, recordingPrograms(programs))) {
            new DossierLoad(platform).run();
            var api = new PublicApi(platform.address(), () -> RunningPlatform.visitor(platform));
            var stores = new Stores(platform);
            await().atMost(PATIENCE).until(() -> RunningPlatform.isEverythingRead(api, stores));
            answer(ports(platform.ports()));
            for (var word = IO.readln(); word != null; word = IO.readln()) {
                answer(
                        switch (word) {
                            case MEMORY -> memoryInUse();
                            case EVENTS -> events(stores);
                            case READ -> RunningPlatform.isEverythingRead(api, stores);
                            default -> throw new IllegalArgumentException(word);
                        });
            }
        }
    }

    /** The ports of the pages, the three services that record, reporting and the provider. */
    private static String ports(PlatformPorts ports) {
        return IntStream.of(
                        ports.observatory(),
                        ports.territory(),
                        ports.engagement(),
                        ports.programmation(),
                        ports.reporting(),
                        ports.identity())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    private static long events(Stores stores) {
        return Stream.of(Contexts.values()).mapToLong(it -> stores.events(it.topic())).sum();
    }

    static String secret(int program) {
        return "secret-of-" + program;
    }

    static String client(int program) {
        return "recording-" + program;
    }

    private static Map<String, String> recordingPrograms(int programs) throws Exception {
        var known = DemoAccounts.in(Files.createTempDirectory("accounts"));
        var machines = count(known.asProviderSettings(), ".client-id");
        var roles = known.asInitialRoles().size();
        var settings = new HashMap<String, String>();
        for (var program = 0; program < programs; program++) {
            var actor = UUID.randomUUID().toString();
            var prefix = MACHINE + "[" + (machines + program) + "].";
            settings.put(prefix + "client-id", client(program));
            settings.put(prefix + "secret", secret(program));
            settings.put(prefix + "actor", actor);
            settings.put(prefix + "scopes", "avenant:read,avenant:write");
            for (var role : List.of("contributor", "validator")) { // who publishes documents
                settings.put("avenant.access.initial[" + roles++ + "]", actor + " " + role);
            }
        }
        return settings;
    }

    private static int count(Map<String, String> settings, String end) {
        return (int) settings.keySet().stream().filter(name -> name.endsWith(end)).count();
    }

    private static long memoryInUse() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static void answer(Object what) {
        System.out.println(ANSWER + what);
    }
}
