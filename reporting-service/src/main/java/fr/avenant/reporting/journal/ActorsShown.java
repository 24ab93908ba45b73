package fr.avenant.reporting.journal;

/** Whether the reader of the journal may see who recorded what, if only by pseudonym. */
@FunctionalInterface
public interface ActorsShown {

    /** Asked for each page. */
    boolean toTheReader();
}
