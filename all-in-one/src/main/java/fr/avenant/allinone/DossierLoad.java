package fr.avenant.allinone;

import fr.avenant.contracts.Contexts;
import fr.avenant.dossiers.fact.Dossiers;
import fr.avenant.dossiers.loading.ConsoleProgress;
import fr.avenant.dossiers.loading.DossierLoading;
import fr.avenant.dossiers.loading.LoadReport;
import fr.avenant.dossiers.loading.ServiceAddresses;
import java.net.URI;
import java.util.Map;

/**
 * Brings the platform to what the dossiers say, at each start: the first one loads everything, a
 * later one sends what changed, and after an interruption the rest.
 */
final class DossierLoad {

    private final EmbeddedPlatform platform;
    private final LoadingNotice notice;

    DossierLoad(EmbeddedPlatform platform) {
        this.platform = platform;
        this.notice =
                new LoadingNotice(
                        address(platform.ports().reporting()),
                        platform.tokens(DemoAccounts.LOADER));
    }

    /**
     * Returns when reporting's journal holds everything. Shows its progress on the console and in
     * the status of reporting-service.
     */
    LoadReport run() throws InterruptedException {
        var console = ConsoleProgress.standard();
        var loading =
                new DossierLoading(
                        Dossiers.packed(),
                        services(),
                        platform.tokens(DemoAccounts.LOADER),
                        (phase, done, total) -> {
                            console.advanced(phase, done, total);
                            notice.running(phase, done, total);
                        });
        try {
            var report = loading.run();
            platform.awaitJournal();
            notice.ended(report.refused().isEmpty());
            return report;
        } catch (RuntimeException e) {
            notice.ended(false);
            throw e;
        }
    }

    private ServiceAddresses services() {
        var ports = platform.ports();
        return new ServiceAddresses(
                Map.of(
                        Contexts.TERRITORY, address(ports.territory()),
                        Contexts.ENGAGEMENT, address(ports.engagement()),
                        Contexts.PROGRAMMATION, address(ports.programmation())));
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
