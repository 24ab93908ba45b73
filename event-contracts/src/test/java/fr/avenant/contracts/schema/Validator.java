package fr.avenant.contracts.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks an implementation of JSON Schema that had no part in generating. */
final class Validator {

    private final Schema schema;

    private Validator(SpecificationVersion version, String schema) {
        this.schema =
                SchemaRegistry.withDefaultDialect(version).getSchema(schema, InputFormat.JSON);
    }

    static Validator of(String schema) {
        return new Validator(SpecificationVersion.DRAFT_2020_12, schema);
    }

    static Validator of(Path file) throws IOException {
        return of(Files.readString(file));
    }

    static Validator ofDraft7(Path file) throws IOException {
        return new Validator(SpecificationVersion.DRAFT_7, Files.readString(file));
    }

    /** What is wrong with a JSON text, formats such as uuid included. */
    List<String> errors(String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
