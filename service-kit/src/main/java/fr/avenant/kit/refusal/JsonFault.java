package fr.avenant.kit.refusal;

import fr.avenant.contracts.InvalidContent;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a body, in words that name no class of ours.
 *
 * @param location a JSON Pointer (RFC 6901), or {@code body} for all of it
 * @param problem in English
 */
public record JsonFault(String location, String problem) {

    private static final String WHOLE_BODY = "body";

    /** Of a body that could not be read. */
    public static JsonFault of(JacksonException fault) {
        return switch (fault) {
            case StreamReadException unreadable ->
                    new JsonFault(WHOLE_BODY, "is not JSON: " + unreadable.getOriginalMessage())
                            .at(unreadable);
            case UnrecognizedPropertyException unknown ->
                    new JsonFault(
                            pointer(unknown),
                            "is not known here; known are " + unknown.getKnownPropertyIds());
            default ->
                    fault.getCause() instanceof InvalidContent invalid
                            ? of(invalid, pointer(fault))
                            : new JsonFault(place(fault), expectation(fault));
        };
    }

    /** Of a body that could be read. */
    public static JsonFault of(InvalidContent invalid) {
        return of(invalid, "");
    }

    private static JsonFault of(InvalidContent invalid, String within) {
        var field = invalid.field();
        return new JsonFault(
                within + (field.startsWith("/") ? field : "/" + field),
                String.valueOf(invalid.getMessage()));
    }

    private JsonFault at(JacksonException fault) {
        var place = fault.getLocation();
        return place == null
                ? this
                : new JsonFault(
                        location,
                        "%s (line %d, column %d)"
                                .formatted(problem, place.getLineNr(), place.getColumnNr()));
    }

    private static String expectation(JacksonException fault) {
        return fault instanceof MismatchedInputException mismatch
                ? JsonExpectation.of(mismatch)
                : fault.getOriginalMessage();
    }

    private static String place(JacksonException fault) {
        return fault.getPath().isEmpty() ? WHOLE_BODY : pointer(fault);
    }

    /** A JSON Pointer (RFC 6901). */
    private static String pointer(JacksonException fault) {
        return fault.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? Integer.toString(step.getIndex())
                                : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .map("/"::concat)
                .collect(Collectors.joining());
    }
}
