package fr.avenant.reporting.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What a message has to be like, as JSON Schema: in our words, or in those of the standard. */
record SdmxRules(Schema schema) {

    /** Of data messages, in our words (test resource {@code sdmx}). */
    static final SdmxRules DATA = ours("data-message.json");

    /** Of structure messages, likewise. */
    static final SdmxRules STRUCTURE = ours("structure-message.json");

    private static SdmxRules ours(String file) {
        try (var stream = SdmxRules.class.getResourceAsStream("/sdmx/" + file)) {
            var text = new String(Objects.requireNonNull(stream, file).readAllBytes(), UTF_8);
            return of(SpecificationVersion.DRAFT_2020_12, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A schema of the standard, whose version of JSON Schema has no address of its own. */
    static SdmxRules ofTheStandard(Path file) {
        try {
            return of(
                    SpecificationVersion.DRAFT_7,
                    Files.readString(file)
                            .replace(
                                    "http://json-schema.org/schema#",
                                    "http://json-schema.org/draft-07/schema#")
                            .replace("\"id\": \"https://", "\"$id\": \"https://"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SdmxRules of(SpecificationVersion version, String text) {
        return new SdmxRules(
                SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON));
    }

    /** What is wrong with a message; empty if nothing is. */
    List<String> violations(String message) {
        return schema
                .validate(
                        message,
                        InputFormat.JSON,
                        context -> context.executionConfig(it -> it.formatAssertionsEnabled(true)))
                .stream()
                .map(Objects::toString)
                .toList();
    }
}
