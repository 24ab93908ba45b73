package fr.avenant.benchmarks;

import fr.avenant.allinone.EmbeddedPlatform;
import fr.avenant.contracts.Contexts;
import fr.avenant.dossiers.fact.Dossiers;
import fr.avenant.dossiers.loading.DossierLoading;
import fr.avenant.dossiers.loading.LoadProgress;
import fr.avenant.dossiers.loading.ServiceAddresses;
import java.net.URI;
import java.util.Map;

/** The dossiers of four territories into a platform that holds nothing. */
final class FirstLoad {

    private final EmbeddedPlatform platform;

    FirstLoad(EmbeddedPlatform platform) {
        this.platform = platform;
    }

    /** Seconds until everything is recorded. */
    double seconds() throws InterruptedException {
        var ports = platform.ports();
        var services =
                new ServiceAddresses(
                        Map.of(
                                Contexts.TERRITORY, address(ports.territory()),
                                Contexts.ENGAGEMENT, address(ports.engagement()),
                                Contexts.PROGRAMMATION, address(ports.programmation())));
        var begin = System.nanoTime();
        var report =
                new DossierLoading(
                                Dossiers.packed(),
                                services,
                                platform.tokens("dossiers"),
                                LoadProgress.silent())
                        .run();
        if (!report.refused().isEmpty()) {
            throw new IllegalStateException("Refused: " + report.refused());
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
