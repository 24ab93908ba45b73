import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a Java record for each schema of an OpenAPI 3.1 document. What a schema requires is never
 * null, anything else is {@code @Nullable}; lists and maps never are, they are empty. A name of a
 * property is the name of its component, so that nothing is lost between the two.
 *
 * <p>Arguments: the document, the folder of sources, the package. Jackson 3 is on the class path.
 */
class ApiRecords {

    private final JsonNode schemas;
    private final String packageName;

    private ApiRecords(JsonNode schemas, String packageName) {
        this.schemas = schemas;
        this.packageName = packageName;
    }

    public static void main(String[] arguments) throws IOException {
        var document = JsonMapper.shared().readTree(Path.of(arguments[0]));
        var packageName = arguments[2];
        var records = new ApiRecords(document.at("/components/schemas"), packageName);
        var folder = Path.of(arguments[1]).resolve(packageName.replace('.', '/'));
        write(folder, records.sources());
    }

    /** Leaves what is as it should be, so that it is not compiled again, and nothing else. */
    private static void write(Path folder, Map<String, String> sources) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!sources.containsKey(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
        for (var source : sources.entrySet()) {
            var file = folder.resolve(source.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(source.getValue())) {
                Files.writeString(file, source.getValue());
            }
        }
    }

    private Map<String, String> sources() {
        var sources = new TreeMap<String, String>();
        sources.put(
                "package-info.java",
                """
                /** The answers of an API, one record for each schema of its OpenAPI document. */
                @org.jspecify.annotations.NullMarked
                package %s;
                """
                        .formatted(packageName));
        schemas.propertyStream()
                .filter(schema -> isRecord(schema.getValue()))
                .forEach(schema ->
                        sources.put(
                                schema.getKey() + ".java",
                                record(schema.getKey(), schema.getValue())));
        return sources;
    }

    private static boolean isRecord(JsonNode schema) {
        return schema.path("properties").isObject();
    }

    private record Component(String name, String declared, String description) {}

    private String record(String name, JsonNode schema) {
        var imports = new TreeSet<String>();
        imports.add("javax.annotation.processing.Generated");
        var required = new TreeSet<String>();
        schema.path("required").forEach(property -> required.add(property.asString()));
        var components = new ArrayList<Component>();
        schema.path("properties")
                .propertyStream()
                .forEach(property ->
                        components.add(
                                component(
                                        property.getKey(),
                                        property.getValue(),
                                        required.contains(property.getKey()),
                                        imports)));
        if (schema.path("additionalProperties").isObject()) {
            components.add(others(schema.get("additionalProperties"), imports));
        }
        var source = new StringBuilder("package %s;\n\n".formatted(packageName));
        imports.forEach(type -> source.append("import %s;\n".formatted(type)));
        source.append('\n');
        source.append(javadoc(name, schema, components));
        source.append(
                "@Generated(\"ApiRecords\")\npublic record %s(\n        %s) {}\n"
                        .formatted(
                                name,
                                String.join(
                                        ",\n        ",
                                        components.stream().map(Component::declared).toList())));
        return source.toString();
    }

    private Component component(
            String property, JsonNode schema, boolean required, Set<String> imports) {
        var type = type(schema, required, imports);
        var name = property;
        var renamed = "";
        if (SourceVersion.isKeyword(property)) {
            name = "is" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
            imports.add("com.fasterxml.jackson.annotation.JsonProperty");
            renamed = "@JsonProperty(\"%s\") ".formatted(property);
        }
        return new Component(
                name, renamed + type + " " + name, schema.path("description").asString(""));
    }

    /** Whatever else an answer has, by name. */
    private Component others(JsonNode schema, Set<String> imports) {
        imports.add("com.fasterxml.jackson.annotation.JsonAnySetter");
        imports.add("java.util.Map");
        return new Component(
                "others",
                "@JsonAnySetter Map<String, %s> others".formatted(boxed(schema, imports)),
                schema.path("description").asString(""));
    }

    private String type(JsonNode schema, boolean required, Set<String> imports) {
        var boxed = boxed(schema, imports);
        if (boxed.startsWith("List<") || boxed.startsWith("Map<")) {
            return boxed;
        }
        if (required) {
            return switch (boxed) {
                case "Integer" -> "int";
                case "Long" -> "long";
                case "Boolean" -> "boolean";
                default -> boxed;
            };
        }
        imports.add("org.jspecify.annotations.Nullable");
        return "@Nullable " + boxed;
    }

    private String boxed(JsonNode schema, Set<String> imports) {
        if (schema.has("$ref")) {
            var name = schema.get("$ref").asString().replaceFirst(".*/", "");
            var referred = schemas.path(name);
            return isRecord(referred) ? name : boxed(referred, imports);
        }
        if (schema.has("oneOf") || schema.has("anyOf") || schema.has("allOf")) {
            throw new IllegalArgumentException("A schema that is several: " + schema);
        }
        return switch (onlyType(schema)) {
            case "string" -> "String";
            case "boolean" -> "Boolean";
            case "integer" ->
                    schema.path("format").asString("").equals("int32") ? "Integer" : "Long";
            case "number" -> {
                imports.add("java.math.BigDecimal");
                yield "BigDecimal";
            }
            case "array" -> {
                imports.add("java.util.List");
                yield "List<%s>".formatted(boxed(schema.path("items"), imports));
            }
            case "object" -> {
                if (isRecord(schema)) {
                    throw new IllegalArgumentException("A schema without a name: " + schema);
                }
                imports.add("java.util.Map");
                var values = schema.path("additionalProperties");
                yield "Map<String, %s>"
                        .formatted(values.isObject() ? boxed(values, imports) : "Object");
            }
            default -> "Object";
        };
    }

    /** The empty text if it may have several, or any. */
    private static String onlyType(JsonNode schema) {
        var type = schema.path("type");
        if (!type.isArray()) {
            return type.asString("");
        }
        var types =
                type.valueStream()
                        .map(JsonNode::asString)
                        .filter(one -> !one.equals("null"))
                        .toList();
        return types.size() == 1 ? types.getFirst() : "";
    }

    private static String javadoc(String name, JsonNode schema, List<Component> components) {
        var lines = new ArrayList<String>();
        lines.add(schema.path("description").asString(name + " of the OpenAPI document."));
        var described =
                components.stream()
                        .filter(component -> !component.description().isEmpty())
                        .toList();
        if (!described.isEmpty()) {
            lines.add("");
        }
        described.forEach(component ->
                lines.add("@param " + component.name() + " " + component.description()));
        var text = new StringBuilder("/**\n");
        lines.forEach(line -> text.append((" * " + line).stripTrailing()).append('\n'));
        return text.append(" */\n").toString();
    }
}
