/**
 * Values of indicators. Decides that what was aimed at and what was reached stay two facts, and
 * publishes {@code IndicatorTargetSet}, {@code IndicatorReported}, {@code IndicatorCorrected} and
 * {@code IndicatorReportWithdrawn}.
 */
@NullMarked
package fr.avenant.engagement.report;

import org.jspecify.annotations.NullMarked;
