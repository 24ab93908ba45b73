/**
 * From YAML files to facts: finds the files, fills in the defaults, checks every fact against its
 * JSON Schema and its record, and says of every mistake in which file and on which line it is.
 * Sends nothing.
 */
@NullMarked
package fr.avenant.dossiers.fact;

import org.jspecify.annotations.NullMarked;
