/** Quartiers of the politique de la ville and the versions of their perimeters. */
@NullMarked
package fr.avenant.territory.quartier;

import org.jspecify.annotations.NullMarked;
