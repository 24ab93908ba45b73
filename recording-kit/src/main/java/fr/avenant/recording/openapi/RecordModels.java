package fr.avenant.recording.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import fr.avenant.contracts.schema.ContractSchemas;
import fr.avenant.recording.command.Batch;
import fr.avenant.recording.command.BatchEntry;
import fr.avenant.recording.command.Correction;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.command.Registration;
import fr.avenant.recording.command.Retraction;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as the JSON Schemas of the contracts do: springdoc sees neither what may be
 * absent nor the form of a text, and takes decimals for numbers.
 */
final class RecordModels implements ModelConverter {

    private static final String COMPONENTS = "components/schemas";
    private static final Set<Class<?>> REQUESTS =
            Set.of(
                    Registration.class,
                    Correction.class,
                    Retraction.class,
                    Batch.class,
                    BatchEntry.class);

    private final SchemaGeneratorConfig configuration;

    RecordModels() {
        var accepted = ContractSchemas.accepted();
        accepted.forTypesInGeneral().withDefinitionNamingStrategy((key, _) -> name(key.getType()));
        this.configuration = accepted.build();
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var told = type.getType() instanceof JavaType java ? java.getRawClass() : type.getType();
        if (!isOurs(told)) {
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
        var schemas = new SchemaGenerator(configuration).buildMultipleSchemaDefinitions();
        var reference = schemas.createSchemaReference(told);
        schemas.collectDefinitions(COMPONENTS)
                .properties()
                .forEach(named ->
                        context.defineModel(named.getKey(), model(named.getValue().toString())));
        return new JsonSchema().$ref(reference.get("$ref").asString());
    }

    /** What people write in bodies: contents, and the requests around them. */
    private static boolean isOurs(Type type) {
        var raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        if (!(raw instanceof Class<?> recordType) || !recordType.isRecord()) {
            return false;
        }
        var around = recordType.getEnclosingClass();
        return recordType.getPackageName().startsWith("fr.avenant.contracts")
                || REQUESTS.contains(recordType)
                || (around != null && FactController.class.isAssignableFrom(around));
    }

    /** Without the enclosing type, two controllers' records of one name would be one schema. */
    private static String name(ResolvedType type) {
        var raw = type.getErasedType();
        var around = raw.getEnclosingClass();
        var outer =
                around == null || FactController.class.isAssignableFrom(around)
                        ? ""
                        : around.getSimpleName();
        var inner =
                type.getTypeParameters().stream()
                        .map(RecordModels::name)
                        .collect(Collectors.joining());
        return Stream.of(outer, raw.getSimpleName(), inner).collect(Collectors.joining());
    }

    private static Schema<?> model(String json) {
        try {
            return Json31.mapper().readValue(json, JsonSchema.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a schema: " + json, e);
        }
    }
}
