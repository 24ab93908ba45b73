package fr.avenant.reporting.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The body of an answer that is not a refusal. */
    public JsonNode json() {
        assertThat(status()).as(text()).isBetween(200, 299);
        return JSON.readTree(text());
    }

    /** The body of a refusal. */
    public JsonNode problem() {
        assertThat(header("Content-Type")).contains("application/problem+json");
        return JSON.readTree(text());
    }

    /** The cells of a comparison. */
    public List<JsonNode> cells() {
        return json().path("cells").valueStream().toList();
    }

    /**
     * The cell of these members.
     *
     * @param members such as {@code quartier=grazailles}; {@code year=} means without a year
     */
    public JsonNode cell(String... members) {
        var found =
                cells().stream()
                        .filter(cell ->
                                List.of(members).stream()
                                        .map(member -> member.split("=", 2))
                                        .allMatch(
                                                it -> cell.path(it[0]).asString("").equals(it[1])))
                        .toList();
        assertThat(found).as("cells of %s in %s", List.of(members), text()).hasSize(1);
        return found.getFirst();
    }
}
