/**
 * What a table is that events fill: its columns, its rows with the event that made each, and what
 * ends them; written a batch at a time, whatever its size. Beside the entries stand tables of what
 * SQL may ask of them, each declared once, in the room that it belongs to.
 */
@NullMarked
package fr.avenant.reporting.readtable;

import org.jspecify.annotations.NullMarked;
