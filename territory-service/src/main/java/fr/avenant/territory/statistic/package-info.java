/** Published figures about places, each with its producer and year. */
@NullMarked
package fr.avenant.territory.statistic;

import org.jspecify.annotations.NullMarked;
