package fr.avenant.kit.problem;

import fr.avenant.contracts.EventJson;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What would have been right in the place of a value that is not. */
final class JsonExpectation {

    private JsonExpectation() {}

    /** In English, naming no class. */
    static String of(MismatchedInputException mismatch) {
        return switch (mismatch) {
            case InvalidNullException _ -> "must not be null";
            case InvalidTypeIdException unknown ->
                    unknown.getTypeId() == null
                            ? "does not say what kind it is"
                            : "is of no known kind: " + unknown.getTypeId();
            default -> of(mismatch.getTargetType(), mismatch.getOriginalMessage());
        };
    }

    private static String of(@Nullable Class<?> wanted, String otherwise) {
        if (wanted == null) {
            return otherwise;
        }
        if (wanted.isEnum()) {
            return Stream.of(wanted.getEnumConstants())
                    .map(EventJson::write)
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        if (wanted.isRecord() || Map.class.isAssignableFrom(wanted)) {
            return "must be an object";
        }
        if (Collection.class.isAssignableFrom(wanted)) {
            return "must be an array";
        }
        if (wanted == int.class || wanted == long.class || Number.class == wanted.getSuperclass()) {
            return "must be a whole number, not too large";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "must be true or false";
        }
        return wanted == UUID.class ? "must be a UUID" : otherwise;
    }
}
