package fr.avenant.allinone.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request to change something, before it is sent: its parts are there to be spoilt. */
final class Draft {

    /** Stands at the end of a member's name that comes twice. */
    private static final String AGAIN = "~again";

    private static final Pattern RAW = Pattern.compile("\"~raw([0-9]+)~\"");

    private final String method;
    private String path;
    private final ObjectNode body;
    private final Map<String, String> headers = new TreeMap<>();
    private final List<String> raw = new ArrayList<>();
    private final List<UnaryOperator<byte[]>> coats = new ArrayList<>();
    private UnaryOperator<String> shape = text -> text;

    Draft(String method, String path, ObjectNode body) {
        this.method = method;
        this.path = path;
        this.body = body.deepCopy();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    void path(UnaryOperator<String> change) {
        path = change.apply(path);
    }

    ObjectNode body() {
        return body;
    }

    /** By name; an empty value leaves one out. */
    Map<String, String> headers() {
        return headers;
    }

    /** A value that no tree can hold, written as it is. */
    JsonNode raw(String text) {
        raw.add(text);
        return JsonNodeFactory.instance.stringNode("~raw" + (raw.size() - 1) + "~");
    }

    /** Writes a member of an object a second time. */
    void again(ObjectNode of, String name, JsonNode value) {
        of.set(name + AGAIN, value);
    }

    /** Changes the JSON text. */
    void shape(UnaryOperator<String> change) {
        var before = shape;
        shape = text -> change.apply(before.apply(text));
    }

    /** Changes the bytes. */
    void coat(UnaryOperator<byte[]> change) {
        coats.add(change);
    }

    byte[] bytes() {
        var text =
                RAW.matcher(body.toString())
                        .replaceAll(found ->
                                java.util.regex.Matcher.quoteReplacement(
                                        raw.get(Integer.parseInt(found.group(1)))));
        var bytes = shape.apply(text.replace(AGAIN + '"', "\"")).getBytes(UTF_8);
        for (var coat : coats) {
            bytes = coat.apply(bytes);
        }
        return bytes;
    }
}
