/**
 * Decides which figures about people the public sees, before anybody asks: a property of each
 * recorded figure, from the history of what was recorded. No answer computes it.
 */
@NullMarked
package fr.avenant.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
