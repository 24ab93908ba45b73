package fr.avenant.allinone;

import fr.avenant.local.PlatformRefused;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** The embedded default: {@code mvn -pl all-in-one -am spring-boot:run} from an empty folder. */
public final class AllInOne {

    private static final Instant BEGIN =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    private static final int REFUSED = 1;

    private AllInOne() {}

    static void main() {
        try {
            var settings = Settings.read();
            say("Données : " + settings.data());
            run(EmbeddedPlatform.prepared(settings.ports(), AllInOne::say), settings.data());
        } catch (PlatformRefused refused) {
            say(String.valueOf(refused.getMessage()));
            System.exit(REFUSED);
        } catch (CancellationException _) {
            // Stopped while it started: the hook says the rest.
        }
    }

    private static void run(EmbeddedPlatform platform, Path data) {
        var shutdown = new Shutdown(platform, AllInOne::say);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown, "shutdown"));
        platform.start(data);
        say("Les pages répondent : " + platform.address() + "/");
        load(platform);
    }

    private static void load(EmbeddedPlatform platform) {
        try {
            var report = new DossierLoad(platform).run();
            report.refused().forEach(refused -> say("Refusé : " + refused));
            report.foreign().forEach(it -> say("Laissé comme d'autres l'ont changé : " + it));
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

    private static void say(String what) {
        var seconds = Duration.between(BEGIN, Instant.now()).toMillis() / 1000.0;
        System.out.printf(Locale.FRENCH, "[Avenant %6.1f s] %s%n", seconds, what);
    }
}
