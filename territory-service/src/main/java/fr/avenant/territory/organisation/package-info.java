/**
 * Partners of the contracts, so that the same one is the same in every context. Publishes {@code
 * OrganisationRegistered}, {@code OrganisationCorrected} and {@code OrganisationWithdrawn}.
 */
@NullMarked
package fr.avenant.territory.organisation;

import org.jspecify.annotations.NullMarked;
