/** Evaluations of contracts, and what they recommend. */
@NullMarked
package fr.avenant.reporting.evaluation;

import org.jspecify.annotations.NullMarked;
