package fr.avenant.kit.note;

import fr.avenant.contracts.Form;
import fr.avenant.contracts.InvalidContent;

/**
 * A request to write a note.
 *
 * @param territory slug of the one that it belongs to
 * @param text 1 to 4000 characters
 */
record NoteToWrite(@Form(Form.SLUG) String territory, String text) {

    private static final int LONGEST = 4_000;

    NoteToWrite {
        InvalidContent.unless(
                territory != null && territory.matches(Form.SLUG), "territory", "must be a slug");
        InvalidContent.unless(
                text != null && !text.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST,
                "text",
                "must have 1 to " + LONGEST + " characters");
    }
}
