/**
 * Posts that structures have or are to have. Decides nothing beyond the rules of every recorded
 * fact; publishes {@code PostRegistered}, {@code PostCorrected} and {@code PostWithdrawn}.
 */
@NullMarked
package fr.avenant.programmation.post;

import org.jspecify.annotations.NullMarked;
