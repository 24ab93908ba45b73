package fr.avenant.contracts;

import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import java.util.UUID;

/**
 * Stands in an event for a text that somebody typed. The text is kept beside the events, by the
 * service that took it, so that it can be erased while the event stays.
 *
 * <p>Whoever is shown the salt and the text can check that they are those of the event: the
 * commitment is the SHA-256 of the UTF-8 bytes of the salt, as it is shown in hexadecimal digits,
 * and of the text, one right after the other.
 *
 * @param ref random, names the text where it is kept
 * @param commitment 64 hexadecimal digits in lower case
 */
public record Note(UUID ref, @Form(Text.SHA_256) String commitment) {

    public Note {
        InvalidContent.unless(
                commitment == null || Text.SHA_256.fits(commitment),
                "commitment",
                "must be 64 hexadecimal digits in lower case");
    }

    /**
     * Commits to a text.
     *
     * @param salt random, in hexadecimal digits: without it, a short text could be guessed
     */
    public static Note of(UUID ref, String salt, String text) {
        return new Note(ref, Sha256.of(salt + text));
    }
}
