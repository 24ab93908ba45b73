package fr.avenant.kit.access;

import fr.avenant.contracts.bound.Text;
import org.jspecify.annotations.Nullable;

/** The form of those who act: random, so that nothing about a person can be read from it. */
final class Pseudonym {

    private Pseudonym() {}

    static boolean isRandom(@Nullable String subject) {
        return subject != null && Text.PSEUDONYM.fits(subject);
    }
}
