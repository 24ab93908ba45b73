package fr.avenant.observatory.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.observatory.Backend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, useMainMethod = UseMainMethod.ALWAYS)
@Timeout(60)
class ProxyTest {

    /** Nothing listens on the discard port. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private static final String TRACEPARENT =
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static final Backend reporting = Backend.start();
    private static final Backend territory = Backend.start();

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("avenant.services.reporting", reporting::address);
        properties.add("avenant.services.territory", territory::address);
        properties.add("avenant.login.issuer", TestIssuer::address);
        properties.add("avenant.services.engagement", () -> NOWHERE);
        properties.add("avenant.services.programmation", () -> NOWHERE);
    }

    @BeforeEach
    void forget() {
        reporting.reset();
        territory.reset();
    }

    @AfterAll
    static void stop() {
        reporting.close();
        territory.close();
    }

    @Test
    void a_reading_goes_to_reporting_with_its_query_as_written() throws Exception {
        reporting.on("/api/v1/comparison", 200, "{\"cells\":[]}");

        var answer = get("/api/v1/comparison?measure=qpv.population&by=territory%2Cyear&year=");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"cells\":[]}");
        assertThat(reporting.lastAsked().address())
                .isEqualTo("/api/v1/comparison?measure=qpv.population&by=territory%2Cyear&year=");
    }

    @Test
    void a_writing_reaches_its_service_without_the_prefix_and_with_its_body() throws Exception {
        territory.on("/api/v1/documents", 201, "{\"version\":0}");

        var answer =
                browser.send(
                        request("/api/territory/v1/documents")
                                .header("Content-Type", "application/json")
                                .header("Authorization", TestIssuer.bearer())
                                .POST(BodyPublishers.ofString("{\"id\":\"document:é\"}"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        var asked = territory.lastAsked();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.body()).isEqualTo("{\"id\":\"document:é\"}");
    }

    @Test
    void headers_of_the_list_pass_to_the_service_and_no_other_does() throws Exception {
        territory.on("/api/v1/documents/x", 200, "{}");

        var own = TestIssuer.bearer();
        browser.send(
                request("/api/territory/v1/documents/x")
                        .header("Avenant-Actor", "acteur-0001")
                        .header("Idempotency-Key", "cle")
                        .header("Correlation-Id", "6c2e")
                        .header("If-Match", "\"3\"")
                        .header("traceparent", TRACEPARENT)
                        .header("Authorization", own)
                        .header("Cookie", "session=secret")
                        .header("X-Forwarded-For", "192.0.2.1")
                        .build(),
                BodyHandlers.ofString());

        assertThat(territory.lastAsked().headers())
                .containsEntry("Authorization", own)
                .containsEntry("Idempotency-key", "cle")
                .containsEntry("Correlation-id", "6c2e")
                .containsEntry("If-match", "\"3\"")
                .containsEntry("Traceparent", TRACEPARENT) // untouched where nothing is traced
                .doesNotContainKeys("Cookie", "Avenant-actor", "X-forwarded-for");
    }

    @Test
    void headers_of_the_list_pass_to_the_caller_and_no_other_does() throws Exception {
        territory.on(
                "/api/v1/documents/x",
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"3\"");
                    exchange.getResponseHeaders().set("Retry-After", "2");
                    exchange.getResponseHeaders().set("Set-Cookie", "session=theirs");
                    Backend.write(exchange, 409, "{\"code\":\"reference-not-known-yet\"}");
                });

        var answer = get("/api/territory/v1/documents/x");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("reference-not-known-yet");
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void an_answer_arrives_while_the_service_still_writes_it() throws Exception {
        var firstLineRead = new CountDownLatch(1);
        reporting.on(
                "/api/v1/events",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    var out = exchange.getResponseBody();
                    out.write("{\"position\":0}\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    await(firstLineRead);
                    out.write("{\"position\":1}\n".getBytes(StandardCharsets.UTF_8));
                });

        var answer = browser.send(request("/api/v1/events").build(), BodyHandlers.ofLines());
        var lines = answer.body().iterator();

        assertThat(lines.next()).isEqualTo("{\"position\":0}");
        firstLineRead.countDown();
        assertThat(lines.next()).isEqualTo("{\"position\":1}");
        assertThat(lines.hasNext()).isFalse();
    }

    @Test
    void an_answer_that_breaks_off_is_not_taken_for_a_whole_one() {
        reporting.on(
                "/api/v1/events",
                exchange -> {
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                });

        assertThatThrownBy(() -> get("/api/v1/events")).isInstanceOf(IOException.class);
    }

    @Test
    void a_service_that_is_away_is_a_503_that_says_when_to_come_back() throws Exception {
        var answer = get("/api/engagement/v1/contracts/x");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("\"code\":\"service-away\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/territories/../status",
                "/api/v1/territories/%2e%2e/status",
                "/api/v1/territories/x;y=z",
                "/api/v1/territories?name=%zz"
            })
    void an_address_that_leads_elsewhere_is_refused_before_any_service_sees_it(String address)
            throws Exception {
        assertThat(raw(address)).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/nobody/v1/documents", "/api"})
    void an_address_of_no_service_is_a_404_that_leads_on(String address) throws Exception {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"address-unknown\"", "/api-docs");
    }

    @Test
    void nothing_is_written_through_the_reading_side() throws Exception {
        var answer =
                browser.send(
                        request("/api/v1/generations")
                                .header("Authorization", TestIssuer.bearer())
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void each_service_describes_itself_under_one_address() throws Exception {
        territory.on("/v3/api-docs", 200, "{\"openapi\":\"3.1.0\"}");

        assertThat(get("/api/docs/territory").body()).contains("3.1.0");
    }

    @Test
    void a_change_of_nobody_is_refused_before_its_body_is_read_or_a_service_is_asked()
            throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            "POST /api/territory/v1/documents HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[4_096];
            var read = socket.getInputStream().read(answer);

            assertThat(new String(answer, 0, read, StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 401")
                    .contains("application/problem+json", "WWW-Authenticate: Bearer");
        }
        assertThat(territory.asked()).isEmpty();
    }

    @Test
    void a_token_that_is_none_of_the_providers_for_us_and_now_reaches_no_service()
            throws Exception {
        var later = Instant.now().plusSeconds(300);
        var forged = TestIssuer.key("known");
        var unheardOf = TestIssuer.key("unheard-of");
        for (var bearer :
                List.of(
                        "Bearer a.b.c",
                        TestIssuer.bearer(forged, "avenant", later),
                        TestIssuer.bearer(unheardOf, "avenant", later),
                        TestIssuer.bearer(TestIssuer.known(), "others", later),
                        TestIssuer.bearer(
                                TestIssuer.known(), "avenant", Instant.now().minusSeconds(300)))) {
            var answer =
                    browser.send(
                            request("/api/territory/v1/documents/x")
                                    .header("Authorization", bearer)
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(bearer).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("invalid_token");
        }
        assertThat(territory.asked()).isEmpty();
    }

    @Test
    void tokens_that_name_made_up_keys_do_not_make_the_provider_be_asked_each_time()
            throws Exception {
        browser.send(
                request("/api/v1/status").header("Authorization", TestIssuer.bearer()).build(),
                BodyHandlers.ofString());
        var before = TestIssuer.asked();
        var unheardOf = TestIssuer.key("made-up");
        for (var one = 0; one < 20; one++) {
            browser.send(
                    request("/api/v1/status")
                            .header(
                                    "Authorization",
                                    TestIssuer.bearer(
                                            unheardOf,
                                            "avenant",
                                            Instant.now().plusSeconds(300 + one)))
                            .build(),
                    BodyHandlers.ofString());
        }

        assertThat(TestIssuer.asked() - before).isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/comparison?measure=qpv.population&quartier=%00, parameter quartier",
        "/api/v1/comparison?measure=%ED%A0%80, parameter measure",
        "/api/v1/status?checksum=%FF%FE, parameter checksum",
        "/api/v1/data-quality?territory=%C0%80, parameter territory",
        "/api/v1/events?%00=a, query"
    })
    void a_query_that_is_no_text_is_malformed_and_reaches_no_service(String address, String place)
            throws Exception {
        var answer = raw(address);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"location\":\"" + place + "\"");
        assertThat(reporting.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*+json", "application/*", "no type", "text/"})
    void a_content_type_that_names_no_type_is_a_415_for_somebody_and_nobody(String type)
            throws Exception {
        for (var path : List.of("/api/territory/v1/documents", "/saisie")) {
            var answer =
                    browser.send(
                            request(path)
                                    .header("Content-Type", type)
                                    .POST(BodyPublishers.ofString("{}"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).doesNotContain("HTTP Status");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/territory/v1/notes/%00", "/api//v1/status", "/api/%zz"})
    void what_dies_before_any_handler_is_still_a_problem_to_a_program(String address)
            throws Exception {
        assertThat(raw(address))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("HTTP Status");
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> get(String address) throws Exception {
        return browser.send(request(address).build(), BodyHandlers.ofString());
    }

    /** Sends the address as it is; a client would refuse to. */
    private String raw(String address) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                    .formatted(address)
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
