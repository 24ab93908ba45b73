package fr.avenant.allinone.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** What can be wrong around the JSON of a request: its bytes, headers and address. */
final class EnvelopeMutations {

    static final List<Mutation> ALL =
            List.of(
                    new Mutation("cut off", 4, EnvelopeMutations::cutOff),
                    new Mutation("garbled", 5, EnvelopeMutations::garbled),
                    new Mutation("encoding", 4, EnvelopeMutations::encoding),
                    new Mutation("byte-order mark", 1, EnvelopeMutations::byteOrderMark),
                    new Mutation("tail", 2, EnvelopeMutations::tail),
                    new Mutation("whole body", 3, EnvelopeMutations::wholeBody),
                    new Mutation("content type", 3, EnvelopeMutations::contentType),
                    new Mutation("accept", 2, EnvelopeMutations::accept),
                    new Mutation("key", 3, EnvelopeMutations::idempotencyKey),
                    new Mutation("header", 3, EnvelopeMutations::header),
                    new Mutation("address", 2, EnvelopeMutations::address));

    private static final List<String> BODIES =
            List.of("", " ", "null", "[]", "{}", "\"\"", "0", "true", "\u0000", "[[[", "}", "<x/>");

    static final List<String> CONTENT_TYPES =
            List.of(
                    "*/*",
                    "application/*",
                    "application/*+json",
                    "application/problem+json",
                    "application/json;charset=utf-16",
                    "application/json;charset=iso-8859-1",
                    "application/json;charset=unheard-of",
                    "application/json;charset=\"",
                    "application/json; boundary=x",
                    "application/xml",
                    "application/x-ndjson",
                    "application/octet-stream",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "multipart/form-data; boundary=x",
                    "text/csv",
                    "text/plain",
                    "text/html",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "json",
                    "/",
                    "a/b/c",
                    ";",
                    "application/json, text/plain",
                    "x".repeat(2_000));

    static final List<String> ACCEPTED =
            List.of(
                    "*/*",
                    "application/xml",
                    "text/html",
                    "text/csv",
                    "image/png",
                    "application/*+json",
                    "application/json;q=0",
                    "application/json;q=7",
                    "x",
                    "a/b/c",
                    ";;;",
                    "text/html;charset=utf-32");

    private static final List<String> KEYS =
            List.of(
                    "",
                    " ",
                    "k",
                    "é",
                    "\u00ff",
                    "'",
                    "\"",
                    "same-key",
                    "k".repeat(250),
                    "k".repeat(3_000));

    static final List<String> HEADERS =
            List.of(
                    "If-Match",
                    "If-None-Match",
                    "Correlation-Id",
                    "Causation-Id",
                    "Content-Encoding",
                    "Accept-Language",
                    "Accept-Encoding",
                    "Accept-Charset",
                    "Range",
                    "Origin",
                    "Referer",
                    "Cookie",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "Forwarded",
                    "traceparent",
                    "X-HTTP-Method-Override",
                    "Content-Language",
                    "Date");

    static final List<String> VALUES =
            List.of(
                    "*",
                    "0",
                    "\"0\"",
                    "\"1\"",
                    "W/\"0\"",
                    "\"99999999999999999999\"",
                    "\"-1\"",
                    "\"\"",
                    "gzip",
                    "br, *;q=0",
                    "bytes=0-,5-1",
                    "é",
                    "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01",
                    "zz",
                    "null",
                    "for=\"[::1]\";proto=x",
                    "JSESSIONID=x; a=\"",
                    "DELETE",
                    "v".repeat(3_000));

    private EnvelopeMutations() {}

    private static void cutOff(Draft draft, RandomGenerator random) {
        var kept = random.nextDouble();
        draft.coat(bytes -> Arrays.copyOf(bytes, (int) (bytes.length * kept)));
    }

    private static void garbled(Draft draft, RandomGenerator random) {
        var times = 1 + random.nextInt(4);
        var places = random.doubles(times).toArray();
        var values = random.ints(times, 0, 256).toArray();
        draft.coat(bytes -> {
            var garbled = bytes.clone();
            for (var n = 0; n < times && bytes.length > 0; n++) {
                garbled[(int) (places[n] * bytes.length)] = (byte) values[n];
            }
            return garbled;
        });
    }

    private static void encoding(Draft draft, RandomGenerator random) {
        var charsets =
                List.of(
                        ISO_8859_1,
                        UTF_16LE,
                        UTF_16BE,
                        Charset.forName("UTF-32"),
                        Charset.forName("UTF-16"));
        var charset = charsets.get(random.nextInt(charsets.size()));
        draft.coat(bytes -> new String(bytes, UTF_8).getBytes(charset));
    }

    private static void byteOrderMark(Draft draft, RandomGenerator random) {
        draft.shape(text -> "\ufeff" + text);
    }

    private static void tail(Draft draft, RandomGenerator random) {
        var tail = HostileWords.any(BODIES, random);
        draft.coat(bytes -> joined(bytes, tail.getBytes(UTF_8)));
    }

    private static void wholeBody(Draft draft, RandomGenerator random) {
        var whole = HostileWords.any(BODIES, random);
        draft.coat(_ -> whole.getBytes(UTF_8));
    }

    private static void contentType(Draft draft, RandomGenerator random) {
        draft.headers().put("Content-Type", HostileWords.any(CONTENT_TYPES, random));
    }

    private static void accept(Draft draft, RandomGenerator random) {
        draft.headers().put("Accept", HostileWords.any(ACCEPTED, random));
    }

    private static void idempotencyKey(Draft draft, RandomGenerator random) {
        draft.headers().put("Idempotency-Key", HostileWords.any(KEYS, random));
    }

    private static void header(Draft draft, RandomGenerator random) {
        draft.headers().put(HostileWords.any(HEADERS, random), HostileWords.any(VALUES, random));
    }

    private static void address(Draft draft, RandomGenerator random) {
        var odd = HostileAddress.encoded(HostileWords.any(HostileWords.TEXTS, random));
        draft.path(path ->
                random.nextBoolean()
                        ? path + "/" + odd
                        : path.replaceFirst("[^/]+$", odd.replace("$", "%24")));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes(other);
        return joined.toByteArray();
    }
}
