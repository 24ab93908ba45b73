/**
 * What a table is that events fill: its columns, its rows with the event that made each, and what
 * ends them; written a batch at a time, whatever its size.
 */
@NullMarked
package fr.avenant.reporting.readtable;

import org.jspecify.annotations.NullMarked;
