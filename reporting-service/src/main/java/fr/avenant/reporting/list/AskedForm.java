package fr.avenant.reporting.list;

import fr.avenant.reporting.table.ExportFormat;

/**
 * In what form a list is asked for that has no pages.
 *
 * @param format JSON or that of a table
 */
public record AskedForm(ExportFormat format) {}
