/** Dossiers as files, as schemas and as facts. */
@NullMarked
package fr.avenant.dossiers.fact;

import org.jspecify.annotations.NullMarked;
