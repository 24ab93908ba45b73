/**
 * What signatories put in besides money. Decides nothing beyond the rules of every recorded fact;
 * publishes {@code MeansDeclared}, {@code MeansCorrected} and {@code MeansWithdrawn}.
 */
@NullMarked
package fr.avenant.engagement.means;

import org.jspecify.annotations.NullMarked;
