/**
 * The programmation context: the money of the contracts, set aside, given, planned and spent. One
 * package a feature. Publishes on {@code programmation.events}; knows what it names from {@code
 * territory.events} and {@code engagement.events}.
 */
@NullMarked
package fr.avenant.programmation;

import org.jspecify.annotations.NullMarked;
