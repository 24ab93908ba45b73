/**
 * The parts of the credits that the partners aim at. Decides nothing beyond the rules of every
 * recorded fact; publishes {@code TargetShareSet}, {@code TargetShareCorrected} and {@code
 * TargetShareWithdrawn}.
 */
@NullMarked
package fr.avenant.programmation.targetshare;

import org.jspecify.annotations.NullMarked;
