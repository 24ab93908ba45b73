package fr.avenant.contracts;

import fr.avenant.contracts.bound.Text;

/**
 * The form of an aggregate identifier: {@code <kind>:<code>[.<code>…]}, at most 200 characters, no
 * slash, for example {@code quartier:carcassonne.grazailles}.
 */
public final class Identifier {

    /** What stands after the colon, as a regular expression. */
    public static final String CODE = "[a-z0-9-]+(\\.[a-z0-9-]+)*";

    private Identifier() {}

    /**
     * @throws InvalidContent if the text is not an identifier of that kind; that it is there at all
     *     is for {@link RecordShape} to say
     */
    public static void check(String id, String kind) {
        InvalidContent.unless(
                id == null || (isWellFormed(id) && kind(id).equals(kind)),
                "id",
                "must look like " + kind + ":code.code (a-z, 0-9, -), at most 200 characters");
    }

    public static boolean isWellFormed(String id) {
        return Text.IDENTIFIER.fits(id);
    }

    /** What stands before the colon. */
    public static String kind(String id) {
        return id.substring(0, id.indexOf(':'));
    }

    /** What stands after the colon. */
    public static String code(String id) {
        return id.substring(id.indexOf(':') + 1);
    }
}
