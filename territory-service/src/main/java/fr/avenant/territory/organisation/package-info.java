/** Partners, so that the same one is the same everywhere. Listens to nobody. */
@NullMarked
package fr.avenant.territory.organisation;

import org.jspecify.annotations.NullMarked;
