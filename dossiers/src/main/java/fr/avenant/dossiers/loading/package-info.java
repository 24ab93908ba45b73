/**
 * Brings the services to hold what the dossiers say: asks what they hold, tells what is to be
 * added, corrected and withdrawn, and sends it. Keeps nothing of its own, so an interrupted load is
 * resumed by loading again.
 */
@NullMarked
package fr.avenant.dossiers.loading;

import org.jspecify.annotations.NullMarked;
