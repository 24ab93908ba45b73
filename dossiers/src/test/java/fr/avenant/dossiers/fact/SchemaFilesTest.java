package fr.avenant.dossiers.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class SchemaFilesTest {

    private static final JsonMapper READABLE =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Run with {@code -Dschemas=write} to bring the files up to date. */
    @ParameterizedTest
    @EnumSource
    void the_schema_of_a_kind_says_what_its_record_says(FactKind kind) throws IOException {
        var file = Path.of("schemas", kind.collection() + ".schema.json");
        var current = READABLE.writeValueAsString(SchemaOfKind.generate(kind)) + "\n";
        if ("write".equals(System.getProperty("schemas"))) {
            Files.writeString(file, current);
        }
        assertThat(Files.readString(file)).isEqualTo(current);
    }

    @Test
    void editors_find_nothing_to_complain_about_in_the_dossiers() {
        var complaints = new ArrayList<String>();
        for (var file : DossierFolder.read(Path.of("."), problem -> complaints.add(problem + ""))) {
            var json =
                    YamlReader.read(file, problem -> complaints.add(problem.toString()))
                            .orElseThrow()
                            .toJson();
            var kind = FactKind.ofCollection(json.path("kind").asString("")).orElseThrow();
            var schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(SchemaOfKind.generate(kind));
            schema.validate(json).forEach(error -> complaints.add(file.name() + " " + error));
        }
        assertThat(complaints).isEmpty();
    }
}
