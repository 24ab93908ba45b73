/**
 * The bodies that steer and follow a contract. Decides nothing beyond the rules of every recorded
 * fact; publishes {@code BodyEstablished}, {@code BodyCorrected} and {@code BodyWithdrawn}.
 */
@NullMarked
package fr.avenant.engagement.governance;

import org.jspecify.annotations.NullMarked;
