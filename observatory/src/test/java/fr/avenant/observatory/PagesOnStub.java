package fr.avenant.observatory;

import fr.avenant.observatory.connection.AnswerJson;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages on a register that answers as it is told; one application for all tests of pages. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, useMainMethod = UseMainMethod.ALWAYS)
@Timeout(60)
abstract class PagesOnStub {

    /** Lives as long as the application, which outlives each class of tests. */
    static final Backend reporting = Backend.start();

    static final Backend engagement = Backend.start();

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("avenant.services.reporting", reporting::address);
        properties.add("avenant.services.engagement", engagement::address);
    }

    @BeforeEach
    void answer() throws IOException {
        reporting.reset();
        engagement.reset();
        answer("/territories", "territories");
        answer("/territories/aurillac", "territory");
        answer("/contracts/aurillac.perr-2020", "contract");
        answer("/documents", "documents");
        answer("/documents/aurillac.perr-2020", "document");
        answer("/quartiers/aurillac.marmiers", "quartier");
        answer("/engagements/aurillac.perr-2020.e1", "engagement");
        answer("/indicators/aurillac.perr-2020.e1-i1", "indicator");
        reporting.on("/api/v1/labels", 200, Reporting.labelsAsJson());
        answer("/measures", "measures");
        answer("/comparison", "comparison");
        answer("/comparisons", "comparisons");
        answer("/contracts", "contracts");
        answer("/explanations/abc", "explanation");
        answer("/organisations", "organisations");
        answer("/organisations/france-travail", "organisation");
        answer("/data-quality", "data-quality");
        answer("/data-quality/names", "names");
        answer("/events", "events");
        answer("/status", "status");
    }

    static void answer(String path, String file) throws IOException {
        reporting.on("/api/v1" + path, 200, file(file));
    }

    static String file(String file) throws IOException {
        return new ClassPathResource("answers/" + file + ".json")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** What a file has, to be told with changes. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> answerOf(String file) throws IOException {
        return new LinkedHashMap<>(AnswerJson.mapper().readValue(file(file), Map.class));
    }

    static String json(Map<String, Object> answer) {
        return AnswerJson.mapper().writeValueAsString(answer);
    }

    final HttpResponse<String> get(String address) throws Exception {
        return send(request(address));
    }

    final HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Accept", "text/html,application/json;q=0.5,*/*;q=0.1");
    }

    final HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    /** How many bytes of a page are sent. */
    final int compressed(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request(address).header("Accept-Encoding", "gzip").build(),
                        BodyHandlers.ofByteArray())
                .body()
                .length;
    }

    /** The addresses that the service was asked that begin so, as people read them. */
    static List<String> askedOfReporting(String start) {
        return reporting.asked().stream()
                .map(Backend.Asked::address)
                .map(address -> URLDecoder.decode(address, StandardCharsets.UTF_8))
                .filter(address -> address.startsWith(start))
                .toList();
    }
}
