package fr.avenant.reporting.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI reportingApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Avenant, reporting-service")
                                .version("v1")
                                .description(
                                        "Territories, contracts, measures, comparisons and the events behind them."));
    }

    /** Whatever an operation is asked, it may answer with a problem. */
    @Bean
    OpenApiCustomizer problemAnswers() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation ->
                            operation.getResponses().addApiResponse("default", answer()));
        };
    }

    private static ApiResponse answer() {
        var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        return new ApiResponse()
                .description("Malformed (400), unknown (404), refused (409)")
                .content(new Content().addMediaType("application/problem+json", media));
    }

    private static Schema<?> problem() {
        var problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema().format("uri"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("code", new StringSchema().description("Stable"));
        problem.addProperty("location", new StringSchema().description("Where it is wrong"));
        problem.addProperty("action", new StringSchema().description("What to do"));
        problem.setRequired(List.of("type", "title", "status", "code"));
        problem.setDescription("RFC 9457");
        return problem;
    }
}
