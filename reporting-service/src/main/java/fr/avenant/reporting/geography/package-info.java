/** Territories and quartiers with their perimeters, which change by decree. */
@NullMarked
package fr.avenant.reporting.geography;

import org.jspecify.annotations.NullMarked;
