package fr.avenant.recording.problem;

import static fr.avenant.recording.sample.Requests.ORGANISATIONS;
import static fr.avenant.recording.sample.Requests.freshId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.EventJson;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.recording.sample.SlowRequest;
import fr.avenant.testplatform.access.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SampleExtension.class)
class ProblemAdviceTest {

    private final RunningSample sample;

    ProblemAdviceTest(RunningSample sample) {
        this.sample = sample;
    }

    /** JSON with apostrophes for quotation marks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'a','kind':'state','nom':'b'}                  | /content/nom",
                "{'name':'a','kind':'state','a/b~c':1}                  | /content/a~1b~0c",
                "{'kind':'state'}                                       | /content/name",
                "{'name':null,'kind':'state'}                           | /content/name",
                "{'name':12,'kind':'state'}                             | /content/name",
                "{'name':'a\\u0000b','kind':'state'}                    | /content/name",
                "{'name':'a','kind':'royaume'}                          | /content/kind",
                "{'name':'a','kind':0}                                  | /content/kind",
                "{'name':'a','kind':'state','siren':'12'}               | /content/siren",
                "{'name':['a'],'kind':'state'}                          | /content/name",
                "[]                                                     | /content",
                "{'name':'a','kind':'state','name':'b'}                 | /content/name",
                "{'name':'a','kind':'state','n\\u0061me':'b'}            | /content/name",
                "{'name':'a\\u202eb','kind':'state'}                    | /content/name",
                "{'name':' a','kind':'state'}                           | /content/name",
            })
    void a_body_that_can_never_be_accepted_says_where_by_a_json_pointer(
            String content, String location) {
        var answer =
                register(
                        """
                        {'id':'%s','content':%s,'effective':{'from':'2019','basis':'printed'},'source':{'system':'sample'}}\
                        """
                                .formatted(freshId(), content));

        assertThatItIsMalformed(answer, location);
    }

    @ParameterizedTest
    @CsvSource({"quartier:a.b", "organisation", "organisation:A B"})
    void an_identifier_of_another_form_or_kind_is_malformed(String id) {
        var answer =
                register(
                        """
                        {'id':'%s','content':{'name':'a','kind':'state'},'effective':{'from':'2019','basis':'printed'},
                         'source':{'system':'sample'}}\
                        """
                                .formatted(id));

        assertThatItIsMalformed(answer, "/id");
    }

    @Test
    void what_is_no_json_says_line_and_column() {
        var answer = register("{'id':\n  nothing");

        assertThatItIsMalformed(answer, "body");
        assertThat(answer.member("problem")).contains("line 2, column");
    }

    @ParameterizedTest
    @CsvSource({"''", "null"})
    void a_body_that_is_missing_is_malformed(String body) {
        assertThatItIsMalformed(register(body), "body");
    }

    @ParameterizedTest
    @CsvSource({
        "Idempotency-Key, with blank",
        "Correlation-Id, no-uuid",
        "If-Match, abc",
        "If-Match, *"
    })
    void a_header_of_another_form_is_malformed(String name, String value) {
        var request =
                sample.request(ORGANISATIONS)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "any")
                        .setHeader(name, value)
                        .POST(
                                BodyPublishers.ofString(
                                        EventJson.write(Requests.registration(freshId(), "any"))));

        assertThatItIsMalformed(sample.send(request), "header " + name);
    }

    @Test
    void a_parameter_of_another_form_is_malformed() {
        assertThatItIsMalformed(sample.get("/api/v1/facts?limit=many"), "parameter limit");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/facts?limit=0,                      parameter limit",
        "/api/v1/facts?limit=-1,                     parameter limit",
        "/api/v1/facts?limit=5001,                   parameter limit",
        "/api/v1/facts?limit=1&limit=2,              parameter limit",
        "/api/v1/facts?limit=1&li%6Dit=2,            parameter limit",
        "/api/v1/facts?limit=,                       parameter limit",
        "/api/v1/facts?after=,                       parameter after",
        "/api/v1/facts?after,                        parameter after",
        "/api/v1/facts?after=zz,                     parameter after",
        "'/api/v1/facts?after=a:b&after=a:c',        parameter after",
    })
    void a_parameter_that_cannot_be_meant_is_malformed(String address, String location) {
        assertThatItIsMalformed(sample.get(address), location);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /facts?asOf=2026-01-01,                  asOf",
        "GET,  /facts?limit=1&lim%69ts=1,               limits",
        "GET,  /organisations/organisation:a?version=1, version",
        "GET,  /organisations/imports?format=csv,       format",
        "GET,  /identity?as=other,                      as",
        "POST, /organisations?dryRun=true,              dryRun",
        "POST, /organisations/batches?dryRun=true,      dryRun",
        "POST, /organisations/organisation:a/withdrawal?on=2026-01-01, on",
    })
    void a_parameter_that_nothing_reads_is_refused_and_nothing_is_done(
            String method, String path, String name) {
        var before = sample.get("/api/v1/facts?limit=5000").text();

        var answer =
                sample.send(
                        sample.request("/api/v1" + path)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", freshId())
                                .method(
                                        method,
                                        BodyPublishers.ofString(
                                                EventJson.write(
                                                        Requests.registration(freshId(), "any")))));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("parameter-unknown");
        assertThat(answer.member("location")).isEqualTo("parameter " + name);
        assertThat(sample.get("/api/v1/facts?limit=5000").text()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/facts?after=%00,                    parameter after",
        "/api/v1/facts?after=a%0Bb,                  parameter after",
        "/api/v1/facts?after=%FF%FE,                 parameter after",
        "/api/v1/facts?limit=1&after=%ED%A0%80,      parameter after",
        "/api/v1/facts?after=%C0%80,                 parameter after",
        "/api/v1/facts?after=%zz,                    parameter after",
        "/api/v1/facts?after=%4,                     parameter after",
        "/api/v1/facts?%FF=a,                        parameter query",
        "/api/v1/facts?%00,                          parameter query",
        "/api/v1/facts?limit=1&%0D%0AX-Injected:%20x=1, parameter query",
        "/api/v1/notes/%20,                          parameter ref",
        "/api/v1/organisations/%FF,                  request",
        "/api/v1/organisations/%ED%A0%80,            request",
        "/api/v1/nothing/%C0%80,                     request",
    })
    void what_is_no_text_in_an_address_is_malformed(String address, String location) {
        assertThatItIsMalformed(raw("GET", address), location);
    }

    /** Refused before an address is found: what is told is a problem all the same. */
    @ParameterizedTest
    @CsvSource({
        "GET,   /api/v1/facts/%00,          400",
        "GET,   /api/v1/%zz,                400",
        "GET,   /api/v1/a%2Fb,              400",
        "GET,   /api/v1//facts,             400",
        "GET,   /api/v1/facts;a=b,          400",
        "GET,   /api/v1/facts%0a,           400",
        "TRACE, /api/v1/facts,              405",
        "NONE,  /api/v1/facts,              400",
        "GET,   /error,                     404",
    })
    void what_dies_early_is_answered_with_a_problem(String method, String address, int status) {
        var answer = raw(method, address);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isNotNull();
        assertThat(answer.member("action")).isNotBlank();
    }

    @Test
    void parameters_without_number_are_malformed() {
        assertThatItIsMalformed(
                raw("GET", "/api/v1/facts?" + "a&".repeat(2_000)), "parameter query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*+json",
                "application/*",
                "*",
                "json",
                "application/json; charset=none-such",
                "application/json; charset=\"",
                "/",
                ";"
            })
    void a_content_type_that_is_none_of_ours_is_not_supported(String type) {
        for (var request :
                List.of(sample.request(ORGANISATIONS), sample.anonymous(ORGANISATIONS))) {
            var answer =
                    sample.send(
                            request.header("Content-Type", type)
                                    .POST(BodyPublishers.ofString("{}")));

            assertThat(answer.status()).as(answer.text()).isEqualTo(415);
            assertThat(answer.code()).isEqualTo("media-type-not-supported");
            assertThat(answer.member("location")).isEqualTo("header Content-Type");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', application/json", "/imports, text/csv"})
    void a_body_whose_rest_does_not_come_is_given_up(String address, String format) {
        var begun = "{\"id\": 1}".getBytes(StandardCharsets.US_ASCII);
        try (var slow = SlowRequest.begin(sample, ORGANISATIONS + address, format, begun)) {
            var answer = slow.answer();

            assertThat(answer.status()).as(answer.text()).isEqualTo(408);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.code()).isEqualTo("body-too-slow");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded"
            })
    void a_form_is_not_taken_apart(String type) {
        var answer =
                sample.send(
                        sample.request(ORGANISATIONS)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString("%80=%FF")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("media-type-not-supported");
    }

    /** As no client of good manners sends it. */
    private Answer raw(String method, String address) {
        return sample.raw(
                method
                        + " "
                        + address
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + TestIssuer.token(Requests.ACTOR)
                        + "\r\n\r\n");
    }

    @Test
    void a_refused_method_says_which_are_allowed() {
        var answer = sample.send(sample.request(ORGANISATIONS).DELETE());

        assertThat(answer.code()).isEqualTo("method-not-allowed");
        assertThat(answer.member("location")).isEqualTo("method DELETE");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void an_unknown_path_is_said_again() {
        var answer = sample.get("/api/v1/nothing/here");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.member("location")).isEqualTo("/api/v1/nothing/here");
    }

    @Test
    void a_breakdown_is_a_problem_too_and_tells_no_secrets() {
        var answer = sample.get(ORGANISATIONS + "/broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("broken");
        assertThat(answer.member("action")).isNotBlank();
        assertThat(answer.text()).doesNotContain("on purpose", "Exception");
    }

    private Answer register(String body) {
        return sample.post(
                ORGANISATIONS,
                body.replace('\'', '"'),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static void assertThatItIsMalformed(Answer answer, String location) {
        assertThat(answer.code()).as(answer.text()).isEqualTo("malformed");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("location")).isEqualTo(location);
        assertThat(answer.text()).doesNotContain("fr.avenant", "java.", "JsonToken");
    }
}
