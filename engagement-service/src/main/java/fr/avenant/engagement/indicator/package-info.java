/**
 * How engagements are followed: what is counted, and by which breakdowns. Publishes {@code
 * IndicatorDefined}, {@code IndicatorRevised} and {@code IndicatorWithdrawn}.
 */
@NullMarked
package fr.avenant.engagement.indicator;

import org.jspecify.annotations.NullMarked;
