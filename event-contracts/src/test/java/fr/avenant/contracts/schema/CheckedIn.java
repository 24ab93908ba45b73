package fr.avenant.contracts.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The files of this module that follow from the records, and what they must hold. */
final class CheckedIn {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path ASYNC_API = RESOURCES.resolve("asyncapi.yaml");
    static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                    .enable(
                            YAMLWriteFeature.MINIMIZE_QUOTES,
                            YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build();

    private static final String ENDING = ".json";
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final Separators NAME_COLON_SPACE =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER);
    private static final JsonMapper PRETTY =
            JsonMapper.builder()
                    .defaultPrettyPrinter(
                            new DefaultPrettyPrinter(NAME_COLON_SPACE)
                                    .withObjectIndenter(TWO_SPACES)
                                    .withArrayIndenter(TWO_SPACES))
                    .build();

    private CheckedIn() {}

    static Path schema(String type) {
        return RESOURCES.resolve("schemas").resolve(type + ENDING);
    }

    static Path example(String type) {
        return RESOURCES.resolve("examples").resolve(type + ENDING);
    }

    static String schema(Class<? extends DomainEvent> event) {
        var schema = ContractSchemas.ofEvent(event);
        return PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    static String asyncApi() {
        return YAML.writeValueAsString(AsyncApi.document());
    }

    static void assertHolds(Path file, String text) {
        assertThat(file)
                .as("mvn -pl event-contracts test -Davenant.write=true writes %s", file)
                .exists()
                .content(UTF_8)
                .isEqualTo(text);
    }

    /** The names of the JSON files in a folder of the resources, sorted, without the ending. */
    static Set<String> names(String folder) throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.list(RESOURCES.resolve(folder))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .forEach(name -> names.add(name.substring(0, name.length() - ENDING.length())));
        }
        return names;
    }
}
