package fr.avenant.recording.decision;

import fr.avenant.kit.refusal.Refusal;

/** Refusals that every recorded fact shares. */
public enum CommonRefusal implements Refusal {
    /** Something is recorded under this identifier already. */
    ALREADY_RECORDED,
    /** Nothing is recorded under this identifier. */
    NOT_RECORDED {
        @Override
        public int status() {
            return 404;
        }
    },
    /** It was taken back; it can be recorded anew. */
    WITHDRAWN,
    /** The event that is to be corrected is not one of this aggregate. */
    CORRECTED_EVENT_UNKNOWN,
    /**
     * The event that is to be corrected is not the newest of this aggregate: whoever corrects has
     * not seen what came since, and would undo it. Details: {@code newest}, the event to name, and
     * what came since.
     */
    STALE_CORRECTION,
    /** The correction says what is recorded already. */
    NOTHING_CHANGED,
    /**
     * Neither a legal act (an event of its own) nor an error (a withdrawal) is a correction;
     * neither a legal act nor knowing more is a withdrawal.
     */
    NATURE_NOT_ALLOWED
}
