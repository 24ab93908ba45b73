/** Attempts to work out what is hidden from what is shown. */
@NullMarked
package fr.avenant.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
