package fr.avenant.contracts;

import java.util.regex.Pattern;

/**
 * A published name with its revision.
 *
 * @param name {@code fr.avenant.<context>.<EventName>}
 * @param revision from 1
 */
public record EventType(String name, int revision) {

    private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,5}");

    /**
     * @throws IllegalArgumentException if an event class has no {@link PublishedType}
     */
    public static EventType of(Class<?> eventClass) {
        var published = eventClass.getAnnotation(PublishedType.class);
        if (published == null) {
            throw new IllegalArgumentException(eventClass + " has no @PublishedType");
        }
        return new EventType(published.value(), published.revision());
    }

    /**
     * Reads {@code name.v1}, the form of {@code ce_type}.
     *
     * @throws IllegalArgumentException if the text does not end with a revision
     */
    public static EventType parse(String text) {
        var at = text.lastIndexOf(".v");
        if (at < 1 || !REVISION.matcher(text.substring(at + 2)).matches()) {
            throw new IllegalArgumentException("Not an event type with its revision: " + text);
        }
        return new EventType(text.substring(0, at), Integer.parseInt(text.substring(at + 2)));
    }

    /** The event's own name, without its context. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The URN of the JSON Schema of this type and revision. */
    public String schema() {
        return "urn:avenant:schema:" + this;
    }

    @Override
    public String toString() {
        return name + ".v" + revision;
    }
}
