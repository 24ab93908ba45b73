package fr.avenant.kit.problem;

/** A parameter of an address that no request can have, whatever is recorded. */
public final class InvalidParameter extends IllegalArgumentException {

    private final String name;

    /**
     * @param name as it stands in the address
     * @param message what it must be, in English
     */
    public InvalidParameter(String name, String message) {
        super(message);
        this.name = name;
    }

    public String name() {
        return name;
    }

    /**
     * @throws InvalidParameter if the condition does not hold
     */
    public static void unless(boolean condition, String name, String message) {
        if (!condition) {
            throw new InvalidParameter(name, message);
        }
    }
}
