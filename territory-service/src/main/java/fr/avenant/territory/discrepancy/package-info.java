/**
 * What readers found to be off in the documents. Decides nothing beyond the rules of every recorded
 * fact; publishes {@code DiscrepancyNoted}, {@code DiscrepancyCorrected} and {@code
 * DiscrepancyWithdrawn}.
 */
@NullMarked
package fr.avenant.territory.discrepancy;

import org.jspecify.annotations.NullMarked;
