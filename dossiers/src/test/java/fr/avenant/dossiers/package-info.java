/** The command line of the loader. */
@NullMarked
package fr.avenant.dossiers;

import org.jspecify.annotations.NullMarked;
