/** Statistics that a source publishes: figures alone. */
@NullMarked
package fr.avenant.reporting.statistic;

import org.jspecify.annotations.NullMarked;
