package fr.avenant.reporting.generation;

import fr.avenant.kit.consumer.BatchWriter;

/** What fills the tables of a generation from events. */
public interface Projections extends BatchWriter {

    /** Another version at start makes a new generation. */
    String version();
}
