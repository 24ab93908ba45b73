/** What every service needs once. No word of the domain is in here. */
@NullMarked
package fr.avenant.kit;

import org.jspecify.annotations.NullMarked;
