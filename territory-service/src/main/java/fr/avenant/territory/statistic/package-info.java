/**
 * Published figures about places, each with its producer and year; the same measure for two
 * vintages is two facts. Publishes {@code StatisticPublished}, {@code StatisticCorrected} and
 * {@code StatisticWithdrawn}.
 */
@NullMarked
package fr.avenant.territory.statistic;

import org.jspecify.annotations.NullMarked;
