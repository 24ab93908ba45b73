package fr.avenant.recording.decision;

/** Something that is asked of an aggregate. */
public interface FactCommand {

    /** The aggregate's identifier. */
    String id();

    /** What its identifier must begin with, without the colon. */
    String kind();

    /**
     * The order's name, such as {@code SignAvenant}, in traces, metrics and receipts: it stays as
     * it is, or a request that comes again is not recognised.
     */
    default String order() {
        return getClass().getSimpleName();
    }

    /** What is asked, under the names that its receipt hashes. */
    default Object asked() {
        return this;
    }
}
