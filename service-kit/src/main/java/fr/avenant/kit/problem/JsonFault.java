package fr.avenant.kit.problem;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Text;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
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

    /** The beginnings of what Jackson says; it has no types for these. */
    private static final String DUPLICATE = "Duplicate ";

    private static final String TRAILING = "Trailing token";

    private static final String OUT_OF_BOUNDS =
            "is out of bounds: a text has at most %d characters, a name of a member %d, a number %d digits, and objects and arrays are nested at most %d deep"
                    .formatted(
                            Text.TEXT.longest(),
                            Bounds.LONGEST_NAME,
                            Bounds.LONGEST_NUMBER,
                            Bounds.DEEPEST);

    /** Of a body that could not be read. */
    public static JsonFault of(JacksonException fault) {
        return switch (fault) {
            case StreamConstraintsException beyond ->
                    new JsonFault(place(beyond), OUT_OF_BOUNDS).at(beyond);
            case StreamReadException unreadable
                    when unreadable.getOriginalMessage().startsWith(DUPLICATE) ->
                    new JsonFault(
                                    pointer(unreadable) + "/" + duplicate(unreadable),
                                    "stands there twice")
                            .at(unreadable);
            case StreamReadException unreadable ->
                    new JsonFault(WHOLE_BODY, "is not JSON: " + unreadable.getOriginalMessage())
                            .at(unreadable);
            case MismatchedInputException more
                    when more.getOriginalMessage().startsWith(TRAILING) ->
                    new JsonFault(WHOLE_BODY, "goes on after its end").at(more);
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
        var at = within + (field.isEmpty() || field.startsWith("/") ? field : "/" + field);
        return new JsonFault(at.isEmpty() ? WHOLE_BODY : at, String.valueOf(invalid.getMessage()));
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

    /** The name between the quotation marks of Jackson's message. */
    private static String duplicate(StreamReadException fault) {
        var message = fault.getOriginalMessage();
        return escaped(message.substring(message.indexOf('"') + 1, message.lastIndexOf('"')));
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
                                : escaped(step.getPropertyName()))
                .map("/"::concat)
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
