package fr.avenant.allinone;

import static org.awaitility.Awaitility.await;

import fr.avenant.dossiers.loading.LoadReport;
import fr.avenant.testplatform.http.PublicApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The whole platform with the dossiers loaded, started once for all tests of this JVM. */
public final class RunningPlatform {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static @Nullable RunningPlatform running;

    private final EmbeddedPlatform platform;
    private final LoadReport firstLoad;
    private final String contentAfterLoad;

    private RunningPlatform(EmbeddedPlatform platform) throws InterruptedException {
        this.platform = platform;
        firstLoad = new DossierLoad(platform).run();
        awaitEverythingIsRead();
        contentAfterLoad = contentChecksum();
    }

    /** The address of the pages and of the public API. */
    public static String baseUrl() {
        return get().platform.address();
    }

    /** Started, loaded and read by reporting; takes a while the first time. */
    public static synchronized RunningPlatform get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    EmbeddedPlatform platform() {
        return platform;
    }

    /** Where each part answers. */
    public PlatformPorts ports() {
        return platform.ports();
    }

    /** The public API, as somebody asks it who may do everything. */
    public PublicApi api() {
        return new PublicApi(platform.address(), () -> visitor(platform));
    }

    /** The public API, as anybody asks it. */
    public PublicApi publicApi() {
        return new PublicApi(platform.address());
    }

    /** A token of who may do everything. */
    static String visitor(EmbeddedPlatform platform) {
        try {
            return platform.tokens(DemoAccounts.VISITOR).value();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    LoadReport firstLoad() {
        return firstLoad;
    }

    /** Fingerprint of what the dossiers alone make, without identifiers, times and positions. */
    String contentAfterLoad() {
        return contentAfterLoad;
    }

    String contentChecksum() {
        return api().json("/api/v1/status?checksum=true").at("/checksum/content").asString();
    }

    /**
     * Until reporting has every position that the stores have given out, and keeps findings of it.
     */
    public void awaitEverythingIsRead() {
        await().atMost(PATIENCE).until(() -> isEverythingRead(api(), new Stores(platform)));
        await().atMost(PATIENCE).until(() -> areFindingsKept(api()));
    }

    private static boolean areFindingsKept(PublicApi api) {
        return !api.json("/api/v1/data-quality/counts").path("coordinates").has("until");
    }

    static boolean isEverythingRead(PublicApi api, Stores stores) {
        return StreamSupport.stream(
                        api.json("/api/v1/status?checksum=true").path("topics").spliterator(),
                        false)
                .allMatch(topic ->
                        topic.path("complete").asLong() + 1
                                == stores.events(topic.path("topic").asString()));
    }

    private static RunningPlatform start() {
        try {
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "platform");
            var platform = EmbeddedPlatform.start(folder, PlatformPorts.anyFree(), _ -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            return new RunningPlatform(platform);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
