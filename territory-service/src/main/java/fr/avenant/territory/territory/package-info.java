/** Intercommunalities with a contract. Listens to nobody. */
@NullMarked
package fr.avenant.territory.territory;

import org.jspecify.annotations.NullMarked;
