/**
 * Reads what is registered, of whatever kind: entries, lists of them, and the figures about them.
 */
@NullMarked
package fr.avenant.reporting.register;

import org.jspecify.annotations.NullMarked;
