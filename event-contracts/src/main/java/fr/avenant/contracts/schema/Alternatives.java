package fr.avenant.contracts.schema;

import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.TypeAttributeOverrideV2;
import com.github.victools.jsonschema.generator.TypeScope;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Source;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The records that are one of several things, which their constructors tell apart. */
final class Alternatives implements TypeAttributeOverrideV2 {

    private static final Map<Class<?>, String> ONE_OF =
            Map.of(
                    Source.class,
                    """
                    [{"required":["document","locator"],"properties":{"system":false}},
                     {"required":["system"],"properties":{"document":false,"locator":false}}]
                    """,
                    Quantity.class,
                    """
                    [{"required":["value"],
                      "properties":{"kind":{"const":"measured"},"by":false,"reason":false}},
                     {"properties":{"kind":{"const":"notAvailable"},"value":false,"by":false}},
                     {"required":["by"],
                      "properties":{"kind":{"const":"suppressed"},"value":false,"reason":false}},
                     {"properties":
                       {"kind":{"const":"notApplicable"},"value":false,"by":false,"reason":false}}]
                    """);

    @Override
    public void overrideTypeAttributes(
            ObjectNode schema, TypeScope type, SchemaGenerationContext context) {
        var alternatives = ONE_OF.get(type.getType().getErasedType());
        if (alternatives != null) {
            schema.set("oneOf", EventJson.canonicalMapper().readTree(alternatives));
        }
    }
}
