package fr.avenant.recording.note;

import fr.avenant.kit.refusal.Refusal;

/** Why a note is not taken, or a command that comes with one. */
public enum NoteRefusal implements Refusal {
    /** An event holds it, somebody else wrote it, or it was erased. */
    NOTE_IN_USE,
    /** No such note is here for this territory and this aggregate, or it says something else. */
    NOTE_UNKNOWN
}
