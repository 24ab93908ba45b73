/**
 * Intercommunalities with a contract. Decides the slug under which everything else names them, and
 * publishes {@code TerritoryRegistered}, {@code TerritoryCorrected} and {@code TerritoryWithdrawn}.
 */
@NullMarked
package fr.avenant.territory.territory;

import org.jspecify.annotations.NullMarked;
