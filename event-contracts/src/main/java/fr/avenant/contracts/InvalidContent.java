package fr.avenant.contracts;

/** A value that no fact can have, whatever the state of the register. */
public final class InvalidContent extends IllegalArgumentException {

    private final String field;

    /**
     * @param field the component's name as it stands in JSON
     * @param message what it must be, in English
     */
    public InvalidContent(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /**
     * @throws InvalidContent if the condition does not hold
     */
    public static void unless(boolean condition, String field, String message) {
        if (!condition) {
            throw new InvalidContent(field, message);
        }
    }
}
