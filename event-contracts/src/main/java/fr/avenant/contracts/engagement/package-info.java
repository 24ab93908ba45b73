/** Contracts, their frameworks of objectives, engagements and indicators. */
@NullMarked
package fr.avenant.contracts.engagement;

import org.jspecify.annotations.NullMarked;
