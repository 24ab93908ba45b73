package fr.avenant.http;

/** The part of a request that no request can have, whatever the address means. */
public sealed interface MalformedPart {

    /** Where it stands, such as {@code parameter quartier}. */
    String location();

    /**
     * A path, a query or a parameter that is no text.
     *
     * @param problem what it must be, in English, such as {@code must be UTF-8}
     */
    record Text(String location, String problem) implements MalformedPart {}

    /** A header that names no type of content that the server takes. */
    record ContentType() implements MalformedPart {
        @Override
        public String location() {
            return "header Content-Type";
        }
    }
}
