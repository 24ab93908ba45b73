package fr.avenant.contracts.schema;

import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * With {@code -Davenant.write=true} writes the files that follow from the records, before the tests
 * compare. An example is read and written again, so that it may be typed in any layout.
 */
final class RewriteIfAsked implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (!Boolean.getBoolean("avenant.write")) {
            return;
        }
        write(CheckedIn.ASYNC_API, CheckedIn.asyncApi());
        for (var event : Published.events()) {
            var type = EventType.of(event).toString();
            write(CheckedIn.schema(type), CheckedIn.schema(event));
            var example = CheckedIn.example(type);
            if (Files.exists(example)) {
                var read =
                        EventJson.read(Files.readAllBytes(example), event.asSubclass(Record.class));
                write(example, EventJson.write(read));
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
