package fr.avenant.allinone;

import fr.avenant.dossiers.loading.AccessToken;
import fr.avenant.dossiers.loading.ServicesUnavailable;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Tells reporting-service how far a load is, so that the pages can show it. */
final class LoadingNotice {

    private static final Logger log = LoggerFactory.getLogger(LoadingNotice.class);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private record Loading(String state, String phase, long done, long total) {}

    private final RestClient client;
    private final AccessToken token;
    private Loading last = new Loading("running", "", 0, 0);
    private long toldAt;

    LoadingNotice(URI reporting, AccessToken token) {
        this.token = token;
        client = RestClient.create(reporting.toString());
    }

    /** Twice a second at most. */
    void running(String phase, int done, int total) {
        last = new Loading("running", phase, done, total);
        var now = System.nanoTime();
        if (toldAt == 0 || now - toldAt > PAUSE) {
            toldAt = now;
            tell(last);
        }
    }

    void ended(boolean well) {
        tell(new Loading(well ? "done" : "failed", last.phase(), last.done(), last.total()));
    }

    private void tell(Loading loading) {
        try {
            var shown = token.value();
            client.put()
                    .uri("/api/v1/status/loading")
                    .headers(headers -> headers.setBearerAuth(shown))
                    .body(loading)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException | ServicesUnavailable e) {
            log.warn("The pages could not be told how far the load is: {}", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
