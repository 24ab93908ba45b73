/**
 * What evaluations of contracts found and recommend. Decides nothing beyond the rules of every
 * recorded fact; publishes {@code EvaluationPublished}, {@code EvaluationCorrected} and {@code
 * EvaluationWithdrawn}.
 */
@NullMarked
package fr.avenant.engagement.evaluation;

import org.jspecify.annotations.NullMarked;
