package fr.avenant.recording.sequencer;

/** Work that exactly one instance of a service does at a time. */
public interface Duty {

    /** Names the lock. */
    String name();

    /**
     * Works until interrupted. Whatever it throws ends this turn; the next turn starts from what is
     * stored.
     *
     * @throws fr.avenant.kit.supervision.WorkEnded if there must be no next turn
     */
    void perform(LockedSession session) throws Exception;
}
