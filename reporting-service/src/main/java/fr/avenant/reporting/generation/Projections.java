package fr.avenant.reporting.generation;

import fr.avenant.kit.consumer.BatchWriter;
import fr.avenant.reporting.readtable.DetailLayout;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What fills the tables of a generation from events. */
public interface Projections extends BatchWriter {

    /**
     * The version of each part of what they write, by the part's name. Another one at start makes a
     * new generation.
     */
    SortedMap<String, String> versions();

    /** The tables that they fill beside those of {@code generation.sql}. */
    List<DetailLayout> details();

    /** What fills their tables as a whole. */
    Filling filling();

    /** The statements that make these tables. */
    default String creation() {
        return details().stream().map(DetailLayout::creation).collect(Collectors.joining());
    }
}
