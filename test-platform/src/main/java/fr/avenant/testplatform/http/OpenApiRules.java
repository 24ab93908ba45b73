package fr.avenant.testplatform.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Correcting;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.Recording;
import fr.avenant.testplatform.fact.Examples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the OpenAPI document of a service is valid and describes what its collections take. */
public interface OpenApiRules {

    RunningService service();

    Contexts context();

    @Test
    default void the_document_is_openapi() {
        assertThat(document().flaws()).isEmpty();
        assertThat(document().json().at("/info/title").asString()).contains(context().label());
    }

    @Test
    default void each_operation_has_a_name_of_its_own() {
        assertThat(document().json().findValuesAsString("operationId"))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.matches(".*_[0-9]+"));
    }

    @Test
    default void every_command_says_its_headers_and_its_refusals() {
        var operations = document().json().get("paths").findValues("post");

        assertThat(operations).isNotEmpty();
        for (var operation : operations) {
            var ofMany = operation.get("operationId").asString().matches("(batch|importSheet).*");
            assertThat(operation.get("parameters").findValuesAsString("name"))
                    .contains("Idempotency-Key", "Correlation-Id")
                    .matches(names -> names.contains("If-Match") != ofMany);
            assertThat(operation.get("responses").propertyNames())
                    .contains("400", "409", ofMany ? "413" : "412")
                    .containsAnyOf("200", "201");
        }
    }

    @Test
    default void every_fact_of_the_contracts_fits_the_body_that_is_described() {
        var document = document();
        var facts = facts();

        assertThat(facts).isNotEmpty();
        for (var fact : facts) {
            var schema = "Registration" + fact.content().getClass().getSimpleName();
            var body = Bodies.registration(fact);

            assertThat(document.errors(schema, body.toString())).as(schema).isEmpty();
            for (var field : List.copyOf(body.propertyNames())) {
                var without = body.deepCopy();
                without.remove(field);
                assertThat(document.errors(schema, without.toString()))
                        .as(schema + " without " + field)
                        .isNotEmpty();
            }
            var withMore = body.deepCopy().put("unheardOf", true);
            assertThat(document.errors(schema, withMore.toString())).isNotEmpty();
        }
    }

    private OpenApiDocument document() {
        return new OpenApiDocument(service().get("/v3/api-docs").body());
    }

    private List<? extends Recording<?>> facts() {
        return EventTypes.eventClasses(context().events()).stream()
                .filter(type -> !Correcting.class.isAssignableFrom(type))
                .map(type -> Examples.ofAny(type.asSubclass(DomainEvent.class)))
                .filter(Recording.class::isInstance)
                .map(event -> (Recording<?>) event)
                .toList();
    }
}
