package fr.avenant.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.allinone.EmbeddedPlatform;
import fr.avenant.allinone.PlatformPorts;
import fr.avenant.contracts.Contexts;
import fr.avenant.dossiers.fact.Dossiers;
import fr.avenant.dossiers.loading.DossierLoading;
import fr.avenant.dossiers.loading.ServiceAddresses;
import fr.avenant.testplatform.http.PublicApi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded default with the dossiers, undisturbed: what the other shape must come to. */
final class EmbeddedRun {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static @Nullable EmbeddedRun running;

    private final PublicApi api;
    private final JdbcClient stores;

    private EmbeddedRun(EmbeddedPlatform platform) {
        this.api =
                new PublicApi(platform.address(), () -> Tokens.valueOf(platform.tokens("visite")));
        this.stores = JdbcClient.create(platform.dataSource());
    }

    /** The one of this JVM. */
    static synchronized EmbeddedRun get() throws Exception {
        if (running == null) {
            running = start();
        }
        return running;
    }

    PublicApi api() {
        return api;
    }

    /** Fingerprint of what is recorded once everything is read. */
    String contentChecksum() {
        awaitEverythingIsRead();
        return api.json("/api/v1/status?checksum=true").at("/checksum/content").asString();
    }

    void awaitEverythingIsRead() {
        await().atMost(PATIENCE).until(this::isEverythingRead);
    }

    private boolean isEverythingRead() {
        return api.json("/api/v1/status?checksum=true")
                .path("topics")
                .valueStream()
                .allMatch(topic ->
                        topic.path("complete").asLong() + 1
                                == stored(Contexts.ofTopic(topic.path("topic").asString())));
    }

    private long stored(Contexts context) {
        return stores.sql("select count(*) from " + context.label() + ".event")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static EmbeddedRun start() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "embedded");
        var platform = EmbeddedPlatform.start(folder, PlatformPorts.anyFree(), _ -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        var ports = platform.ports();
        var services =
                new ServiceAddresses(
                        Map.of(
                                Contexts.TERRITORY, local(ports.territory()),
                                Contexts.ENGAGEMENT, local(ports.engagement()),
                                Contexts.PROGRAMMATION, local(ports.programmation())));
        var report =
                new DossierLoading(
                                Dossiers.packed(),
                                services,
                                platform.tokens("dossiers"),
                                (_, _, _) -> {})
                        .run();
        assertThat(report.refused()).isEmpty();
        return new EmbeddedRun(platform);
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
