/**
 * Actions and the money that they receive; taken over from a source at the stage that it shows.
 * Publishes {@code ActionFunded}, {@code FundingRevised} and {@code ActionWithdrawn}.
 */
@NullMarked
package fr.avenant.programmation.action;

import org.jspecify.annotations.NullMarked;
