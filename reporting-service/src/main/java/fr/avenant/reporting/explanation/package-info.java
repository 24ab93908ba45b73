/**
 * Where a figure comes from: every fact behind a cell, with what it was before and in which
 * document it stands.
 */
@NullMarked
package fr.avenant.reporting.explanation;

import org.jspecify.annotations.NullMarked;
