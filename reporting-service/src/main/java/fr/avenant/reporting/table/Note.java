package fr.avenant.reporting.table;

/**
 * A line of the sheet that says where a table comes from.
 *
 * @param about in French
 */
public record Note(String about, String text) {}
