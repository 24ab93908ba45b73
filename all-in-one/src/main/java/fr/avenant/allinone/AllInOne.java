package fr.avenant.allinone;

import fr.avenant.local.PlatformRefused;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The embedded default: {@code mvn -pl all-in-one -am spring-boot:run} from an empty folder. */
public final class AllInOne {

    private static final Instant BEGIN =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    private AllInOne() {}

    static void main() {
        useOneLoggingForAllContexts();
        var data = Path.of(setting("avenant.data", ".avenant")).toAbsolutePath().normalize();
        var ports = PlatformPorts.from(Integer.parseInt(setting("avenant.port", "8080")));
        try {
            var platform = EmbeddedPlatform.start(data, ports, AllInOne::say);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "shutdown"));
            say("Les pages répondent : " + platform.address() + "/   (données : " + data + ")");
            load(platform);
        } catch (PlatformRefused refused) {
            say(String.valueOf(refused.getMessage()));
            System.exit(1);
        }
    }

    private static void useOneLoggingForAllContexts() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static void load(EmbeddedPlatform platform) {
        try {
            var report = new DossierLoad(platform).run();
            report.refused().forEach(refused -> say("Refusé : " + refused));
            say("Dossiers : " + report);
            say(
                    "Comptes de démonstration : %s, mot de passe « %s »"
                            .formatted(DemoAccounts.logins(), DemoAccounts.PASSWORD));
            say("Prêt : " + platform.address() + "/   Arrêter : Ctrl-C");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            say(
                    "Les dossiers n'ont pu être chargés en entier, le prochain démarrage reprendra : "
                            + e.getMessage());
        }
    }

    private static void stop(EmbeddedPlatform platform) {
        say("Arrêt");
        platform.close();
        say("Arrêté");
    }

    /** From a system property, or the environment variable of the same name in capitals. */
    private static String setting(String name, String otherwise) {
        var variable = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        return Objects.requireNonNullElse(
                System.getProperty(name), Objects.requireNonNullElse(variable, otherwise));
    }

    private static void say(String what) {
        var seconds = Duration.between(BEGIN, Instant.now()).toMillis() / 1000.0;
        System.out.printf(Locale.FRENCH, "[Avenant %6.1f s] %s%n", seconds, what);
    }
}
