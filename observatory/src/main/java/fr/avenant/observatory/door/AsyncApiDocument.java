package fr.avenant.observatory.door;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** The document of the published language, copied into this module when it is built. */
final class AsyncApiDocument {

    private static final ClassPathResource FILE =
            new ClassPathResource(
                    "observatory/asyncapi.yaml", AsyncApiDocument.class.getClassLoader());

    private AsyncApiDocument() {}

    static boolean isPresent() {
        return FILE.exists();
    }

    static ServerResponse response() {
        return isPresent()
                ? ServerResponse.ok().contentType(MediaType.APPLICATION_YAML).body(FILE)
                : DoorProblem.ADDRESS_UNKNOWN.response();
    }
}
