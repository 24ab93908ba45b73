package fr.avenant.reporting.generation;

import fr.avenant.kit.consumer.BatchWriter;
import java.util.SortedMap;

/** What fills the tables of a generation from events. */
public interface Projections extends BatchWriter {

    /**
     * The version of each part of what they write, by the part's name. Another one at start makes a
     * new generation.
     */
    SortedMap<String, String> versions();
}
