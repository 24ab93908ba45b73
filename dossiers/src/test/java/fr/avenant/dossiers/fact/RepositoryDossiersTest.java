package fr.avenant.dossiers.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.avenant.contracts.EventJson;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The dossiers as they are in the repository. */
class RepositoryDossiersTest {

    private static final Map<String, String> ABSENCES =
            Map.of(
                    "n.d.", "{\"kind\":\"notAvailable\"}",
                    "no-row-in-source", "{\"kind\":\"notAvailable\",\"reason\":\"noRowInSource\"}",
                    "suppressed-by-source", "{\"by\":\"source\",\"kind\":\"suppressed\"}",
                    "not-applicable", "{\"kind\":\"notApplicable\"}");

    @Test
    void every_dossier_can_be_loaded() {
        assertThatCode(() -> Dossiers.in(Path.of("."))).doesNotThrowAnyException();
    }

    @Test
    void the_packed_dossiers_are_those_of_the_folder() {
        assertThat(Dossiers.packed().facts()).isEqualTo(Dossiers.in(Path.of(".")).facts());
    }

    @Test
    void nothing_is_named_before_it_is_there() {
        var seen = new HashSet<String>();
        for (var fact : Dossiers.packed().facts()) {
            assertThat(seen).containsAll(fact.references().toList());
            seen.add(fact.id());
        }
    }

    /** Leaf by leaf, from a reading of the file that knows nothing of the records. */
    @Test
    void a_fact_says_what_its_file_says_and_nothing_else() {
        var written = new TreeMap<String, Map<String, String>>();
        for (var file : DossierFolder.read(Path.of("."), _ -> {})) {
            var top = (YamlValue.Fields) YamlReader.read(file, _ -> {}).orElseThrow();
            var defaults =
                    top.part("defaults") instanceof YamlValue.Fields given
                            ? given
                            : new YamlValue.Fields(1, Map.of());
            var facts = Objects.requireNonNull((YamlValue.Items) top.part("facts"));
            for (var item : facts.items()) {
                var json = (ObjectNode) ((YamlValue.Fields) item).over(defaults).toJson();
                written.put(json.remove("id").asString(), leaves(json));
            }
        }
        var read = new TreeMap<String, Map<String, String>>();
        for (var fact : Dossiers.in(Path.of(".")).facts()) {
            var json =
                    (ObjectNode)
                            EventJson.canonicalMapper().readTree(EventJson.write(fact.content()));
            json.set("effective", tree(fact.effective()));
            json.set("source", tree(fact.source()));
            read.put(fact.id(), leaves(json));
        }
        assertThat(read).isEqualTo(written);
    }

    private static JsonNode tree(Object value) {
        return EventJson.canonicalMapper().readTree(EventJson.write(value));
    }

    /** Quantities are leaves; an empty list or map says as little as an absent one. */
    private static Map<String, String> leaves(JsonNode json) {
        var leaves = new TreeMap<String, String>();
        collect("", json, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode json, Map<String, String> leaves) {
        var isAmount = path.endsWith("/quantity") || path.contains("/breakdown/");
        if (isAmount) {
            leaves.put(path, quantity(json));
        } else if (json.isObject()) {
            json.forEachEntry((key, value) -> collect(path + "/" + key, value, leaves));
        } else if (json.isArray()) {
            for (var index = 0; index < json.size(); index++) {
                collect(path + "/" + index, json.required(index), leaves);
            }
        } else {
            leaves.put(path, json.toString());
        }
    }

    private static String quantity(JsonNode json) {
        if (json.isObject()) {
            return json.toString();
        }
        var text = json.asString();
        return ABSENCES.getOrDefault(
                text, "{\"kind\":\"measured\",\"value\":\"%s\"}".formatted(text));
    }

    @Test
    void every_territory_has_its_dossier() {
        var territories =
                Dossiers.packed().facts().stream()
                        .filter(fact -> fact.kind() == FactKind.TERRITORIES)
                        .map(Fact::id)
                        .collect(Collectors.toSet());
        assertThat(territories)
                .containsAll(
                        List.of(
                                "territory:aurillac",
                                "territory:cahors",
                                "territory:carcassonne",
                                "territory:le-puy-en-velay"));
    }
}
