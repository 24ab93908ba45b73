/**
 * What partners commit to under a contract. Publishes {@code EngagementSigned}, {@code
 * EngagementRevised} and {@code EngagementWithdrawn}.
 */
@NullMarked
package fr.avenant.engagement.engagement;

import org.jspecify.annotations.NullMarked;
