/**
 * What the dossiers say beside what their documents print. The documents are no part of the
 * repository: whatever needs them is skipped where they are not.
 */
@NullMarked
package fr.avenant.dossiers.source;

import org.jspecify.annotations.NullMarked;
