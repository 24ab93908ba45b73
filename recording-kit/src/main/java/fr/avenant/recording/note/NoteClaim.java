package fr.avenant.recording.note;

import java.util.UUID;

/**
 * An aggregate wants to hold a note.
 *
 * @param territory that the note must be of
 */
record NoteClaim(UUID ref, String commitment, String territory, String aggregate) {}
