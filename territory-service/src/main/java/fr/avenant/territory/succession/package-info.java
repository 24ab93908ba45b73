/**
 * Which organisation took the place of which. Decides nothing beyond the rules of every recorded
 * fact; publishes {@code OrganisationSucceeded}, {@code SuccessionCorrected} and {@code
 * SuccessionWithdrawn}.
 */
@NullMarked
package fr.avenant.territory.succession;

import org.jspecify.annotations.NullMarked;
