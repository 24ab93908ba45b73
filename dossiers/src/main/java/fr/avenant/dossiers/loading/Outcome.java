package fr.avenant.dossiers.loading;

/** What came of a step in the end. */
sealed interface Outcome {

    /** It is carried out. */
    record Done() implements Outcome {}

    /** Somebody recorded the same before, such as a load that was given up. */
    record Unchanged() implements Outcome {}

    /**
     * Somebody else changed the fact meanwhile; it stays as they left it.
     *
     * @param why in French
     */
    record ChangedByOthers(String why) implements Outcome {}

    /**
     * It was not accepted.
     *
     * @param why in French
     */
    record Refused(String why) implements Outcome {}
}
