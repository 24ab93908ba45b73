package fr.avenant.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map.Entry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages are built from, as {@code package-lock.json} has it. */
class FrontendDependenciesTest {

    private static final Path FRONTEND = Path.of("frontend");
    private static final Path LICENCES = Path.of("..", "build-tools", "allowed-licences.txt");

    @Test
    void every_version_is_exact() {
        var asked = read("package.json");
        for (var kind : List.of("dependencies", "devDependencies")) {
            assertThat(asked.path(kind).properties())
                    .isNotEmpty()
                    .allSatisfy(it ->
                            assertThat(it.getValue().asString())
                                    .as(it.getKey())
                                    .matches("\\d+\\.\\d+\\.\\d+"));
        }
    }

    @Test
    void every_package_is_known_by_its_hash_and_comes_from_wherever_npm_is_told() {
        assertThat(packages())
                .hasSizeGreaterThan(3)
                .allSatisfy(it -> {
                    assertThat(it.getValue().path("integrity").asString(""))
                            .as(it.getKey())
                            .startsWith("sha512-");
                    assertThat(it.getValue().has("resolved")).as(it.getKey()).isFalse();
                });
    }

    @Test
    void what_is_shipped_has_an_allowed_licence() throws Exception {
        var allowed =
                Files.readAllLines(LICENCES).stream()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .toList();
        assertThat(packages().stream().filter(it -> !it.getValue().path("dev").asBoolean(false)))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(allowed)
                                .as(it.getKey())
                                .contains(it.getValue().path("license").asString("")));
    }

    private static List<Entry<String, JsonNode>> packages() {
        return read("package-lock.json").path("packages").properties().stream()
                .filter(it -> !it.getKey().isEmpty())
                .toList();
    }

    private static JsonNode read(String file) {
        return JsonMapper.shared().readTree(FRONTEND.resolve(file));
    }
}
