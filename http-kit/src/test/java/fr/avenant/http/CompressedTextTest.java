package fr.avenant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CompressedTextTest {

    private static final String LONG = "Habitants des quartiers prioritaires. ".repeat(1_000);
    private static final String ENCODING = "Content-Encoding";

    @LocalServerPort int port;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({HttpServerConfiguration.class, Texts.class})
    static class Server {}

    @RestController
    static class Texts {

        @GetMapping("/long")
        ResponseEntity<byte[]> ofType(@RequestParam String type) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(type))
                    .eTag("W/\"1\"")
                    .body(LONG.getBytes(StandardCharsets.UTF_8));
        }

        @GetMapping("/short")
        String few() {
            return "few";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html;charset=UTF-8",
                "text/css",
                "text/javascript",
                "text/csv;charset=UTF-8;header=present",
                "application/json",
                "application/problem+json",
                "application/x-ndjson",
                "application/geo+json",
                "application/vnd.sdmx.data+json;version=2.0.0",
                "image/svg+xml"
            })
    void whatever_is_text_comes_compressed_to_who_takes_it_and_whole_to_who_does_not(String type)
            throws Exception {
        var compressed = get("/long?type=", type, "gzip");
        var whole = get("/long?type=", type, "identity");

        assertThat(compressed.headers().firstValue(ENCODING)).contains("gzip");
        assertThat(compressed.body()).hasSizeLessThan(LONG.length() / 10);
        assertThat(unpacked(compressed.body())).isEqualTo(LONG);
        assertThat(whole.headers().firstValue(ENCODING)).isEmpty();
        assertThat(new String(whole.body(), StandardCharsets.UTF_8)).isEqualTo(LONG);
    }

    @Test
    void what_is_compressed_already_or_short_comes_as_it_is() throws Exception {
        assertThat(get("/long?type=", "image/png", "gzip").headers().firstValue(ENCODING))
                .isEmpty();
        assertThat(
                        get(
                                        "/long?type=",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        "gzip")
                                .headers()
                                .firstValue(ENCODING))
                .isEmpty();
        assertThat(get("/short", "", "gzip").headers().firstValue(ENCODING)).isEmpty();
    }

    private HttpResponse<byte[]> get(String path, String type, String encoding)
            throws IOException, InterruptedException {
        var address =
                "http://127.0.0.1:" + port + path + URLEncoder.encode(type, StandardCharsets.UTF_8);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept-Encoding", encoding)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static String unpacked(byte[] body) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
