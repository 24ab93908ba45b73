package fr.avenant.allinone.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A question before it is asked: its parts are there to be spoilt. Texts are as they are sent. */
final class Question {

    /** The name and value of a parameter, encoded. */
    record Parameter(String name, String value) {}

    private final String address;
    private final List<String> segments;
    private final List<Parameter> parameters;
    private final Map<String, String> headers;
    private final List<String> spoilt = new ArrayList<>();
    private String method = "GET";
    private boolean isHttp = true;

    /**
     * @param address scheme, host and port
     */
    Question(
            String address,
            List<String> segments,
            List<Parameter> parameters,
            Map<String, String> headers) {
        this.address = address;
        this.segments = new ArrayList<>(segments);
        this.parameters = new ArrayList<>(parameters);
        this.headers = new TreeMap<>(headers);
    }

    Question copy() {
        return new Question(address, segments, parameters, headers);
    }

    String address() {
        return address;
    }

    List<String> segments() {
        return segments;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    Map<String, String> headers() {
        return headers;
    }

    String method() {
        return method;
    }

    void method(String other) {
        method = other;
    }

    /** Whether its first line and headers are such that a server must understand them. */
    boolean isHttp() {
        return isHttp;
    }

    void noHttp() {
        isHttp = false;
    }

    void spoilt(String by) {
        spoilt.add(by);
    }

    boolean isOfApi() {
        return segments.size() > 1 && segments.getFirst().equals("api");
    }

    String target() {
        var query =
                parameters.stream()
                        .map(it -> it.name() + "=" + it.value())
                        .collect(Collectors.joining("&"));
        return "/" + String.join("/", segments) + (query.isEmpty() ? "" : "?" + query);
    }

    @Override
    public String toString() {
        var shown = new TreeMap<>(headers);
        shown.computeIfPresent("Authorization", (_, it) -> it.length() > 40 ? "…" : it);
        return "%s: %s %s%s %s".formatted(spoilt, method, address, target(), shown);
    }
}
