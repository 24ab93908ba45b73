package fr.avenant.reporting.readtable;

/** What SQL may ask of an entry besides what every entry has: a row of a table of its own. */
public interface DetailRow {

    /** The table that the row is of. */
    DetailTable<?> table();
}
