package fr.avenant.recording.note;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;

/**
 * A request to write a note.
 *
 * @param territory slug of the one that it belongs to
 * @param text 1 to 4000 characters
 */
record NoteToWrite(@Form(Text.SLUG) String territory, @Form(Text.NOTE) String text) {

    NoteToWrite {
        InvalidContent.unless(
                territory != null && Text.SLUG.fits(territory), "territory", Text.SLUG.words());
        InvalidContent.unless(text != null && Text.NOTE.fits(text), "text", Text.NOTE.words());
    }
}
