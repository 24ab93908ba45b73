package fr.avenant.kit.decision;

/** Something that is asked of an aggregate. */
public interface FactCommand {

    /** The aggregate's identifier. */
    String id();

    /** What its identifier must begin with, without the colon. */
    String kind();
}
