package fr.avenant.contracts;

import org.jspecify.annotations.Nullable;

/** Something that a note may go with. */
public interface Noted {

    /** Stands for the text; null if there is none. */
    @Nullable Note note();
}
