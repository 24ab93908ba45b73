package fr.avenant.benchmarks;

import fr.avenant.allinone.EmbeddedPlatform;
import fr.avenant.dossiers.loading.AccessToken;

/**
 * What all measurements have in common.
 *
 * @param seconds that each run lasts
 */
record Bench(EmbeddedPlatform platform, Report report, int seconds) {

    /** Of each figure, of which the median counts. */
    static final int RUNS = 3;

    /** How many ask at once where it is many. */
    static final int MANY = 32;

    /** The address of territory-service. */
    String territory() {
        return local(platform.ports().territory());
    }

    String engagement() {
        return local(platform.ports().engagement());
    }

    String programmation() {
        return local(platform.ports().programmation());
    }

    String reporting() {
        return local(platform.ports().reporting());
    }

    /** Of a program that may do everything. */
    AccessToken visitor() {
        return platform.tokens("visite");
    }

    Watcher watcher() {
        return new Watcher(platform);
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
