package fr.avenant.observatory.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.Backend.Asked;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitTest extends DoorTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String COMMAND = "/api/territory/v1/documents";

    @Test
    void a_command_of_a_megabyte_passes_and_no_longer_one_is_shown_to_a_service() throws Exception {
        assertThat(status(COMMAND, known(MEGABYTE))).isEqualTo(201);
        door.territory.lastAsked();

        var answer = browser.send(post(COMMAND, known(MEGABYTE + 1)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
        assertThat(door.territory.asked()).isEmpty();
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_measured() throws Exception {
        assertThat(status(COMMAND, chunked(MEGABYTE))).isEqualTo(201);
        door.territory.lastAsked();

        assertThat(status(COMMAND, chunked(MEGABYTE + 1))).isEqualTo(413);
        assertThat(door.territory.asked()).isEmpty();
    }

    @Test
    void a_body_that_breaks_off_is_not_taken_for_a_whole_one() throws Exception {
        RawRequest.send(
                door.address,
                """
                POST /api/territory/v1/documents HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Authorization: %s\r
                Transfer-Encoding: chunked\r
                \r
                2\r
                {}\r
                """
                        .formatted(door.bearer(RunningDoor.PROGRAM)));

        assertThat(status(COMMAND, known(1))).isEqualTo(201);
        assertThat(door.territory.asked()).extracting(Asked::body).containsExactly("\0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/imports", "/v1/indicator-reports/imports", "/v1/batches"})
    void many_facts_at_once_may_be_longer(String address) throws Exception {
        door.territory.on("/api" + address, 202, "{}");

        assertThat(status("/api/territory" + address, known(5 * MEGABYTE))).isEqualTo(202);
        assertThat(status("/api/territory" + address, known(20 * MEGABYTE + 1))).isEqualTo(413);
    }

    private int status(String address, BodyPublisher body) throws Exception {
        return browser.send(post(address, body)).statusCode();
    }

    private HttpRequest.Builder post(String address, BodyPublisher body) {
        return browser.request(address)
                .header("Authorization", door.bearer(RunningDoor.PROGRAM))
                .POST(body);
    }

    private static BodyPublisher known(int bytes) {
        return BodyPublishers.ofByteArray(new byte[bytes]);
    }

    private static BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }
}
