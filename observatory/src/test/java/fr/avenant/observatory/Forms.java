package fr.avenant.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Forms as browsers send them. */
public final class Forms {

    private static final String BOUNDARY = "a-line-between-parts";

    private Forms() {}

    /** With its fields in the body. */
    public static HttpRequest.Builder post(HttpRequest.Builder to, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return to.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** With a file called {@code file}, under a name that somebody chose. */
    public static HttpRequest.Builder upload(
            HttpRequest.Builder to, Map<String, String> fields, String name, byte[] file)
            throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            body.writeBytes(part("name=\"" + field.getKey() + "\"", ""));
            body.writeBytes((field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                part(
                        "name=\"file\"; filename=\"" + name.replace("\"", "%22") + "\"",
                        "Content-Type: text/csv\r\n"));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return to.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** What proves that a form comes from a page. */
    public static String token(HttpResponse<String> page) {
        return hidden(page, "_csrf");
    }

    /** The value of a field that nobody sees. */
    public static String hidden(HttpResponse<String> page, String name) {
        var field = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"");
        var found = field.matcher(page.body());
        assertThat(found.find()).as("a form in %s", page.body()).isTrue();
        return found.group(1);
    }

    private static byte[] part(String disposition, String headers) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\n%s\r\n"
                .formatted(BOUNDARY, disposition, headers)
                .getBytes(StandardCharsets.UTF_8);
    }
}
