/** Entries of the register, of whatever kind: one, lists of them, and the figures about them. */
@NullMarked
package fr.avenant.reporting.entry;

import org.jspecify.annotations.NullMarked;
