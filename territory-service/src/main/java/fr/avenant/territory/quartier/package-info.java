/**
 * Quartiers of the politique de la ville and the versions of their perimeters (loi 2014-173,
 * articles 5 and 13). Decides in which order perimeters follow one another, and publishes {@code
 * QuartierRegistered}, a {@code QuartierGeographyUpdated} for each version, {@code
 * QuartierCorrected} and {@code QuartierWithdrawn}.
 */
@NullMarked
package fr.avenant.territory.quartier;

import org.jspecify.annotations.NullMarked;
