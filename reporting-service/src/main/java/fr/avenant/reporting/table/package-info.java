/**
 * Tables with declared columns, written row by row as CSV or as a workbook, and described for
 * whoever loads them.
 */
@NullMarked
package fr.avenant.reporting.table;

import org.jspecify.annotations.NullMarked;
