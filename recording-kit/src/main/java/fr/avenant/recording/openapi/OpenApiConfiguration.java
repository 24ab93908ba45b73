package fr.avenant.recording.openapi;

import fr.avenant.contracts.Contexts;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What springdoc cannot read from the controllers of a writing service. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    private static final List<String> TEXTS = List.of("type", "title", "detail", "code", "action");

    @Bean
    OpenAPI openApi(Contexts context) {
        var info =
                new Info()
                        .title("Avenant, " + context.label() + "-service")
                        .description("Commands in, events out on " + context.topic())
                        .version("v1");
        return new OpenAPI()
                .info(info)
                .components(new Components().addSchemas("Problem", problem()));
    }

    @Bean
    ModelConverter recordModels() {
        return new RecordModels();
    }

    /** RFC 9457; further members depend on the code. */
    private static Schema<?> problem() {
        var problem = new JsonSchema();
        problem.setTypes(Set.of("object"));
        Stream.concat(TEXTS.stream(), Stream.of("location", "rule"))
                .forEach(member -> problem.addProperty(member, ofType("string")));
        problem.addProperty("status", ofType("integer"));
        problem.setRequired(TEXTS);
        return problem;
    }

    private static Schema<?> ofType(String type) {
        return new JsonSchema().types(Set.of(type));
    }
}
