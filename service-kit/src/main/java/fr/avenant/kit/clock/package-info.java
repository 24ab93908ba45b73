/** The database's clock, when it is not to be believed. */
@NullMarked
package fr.avenant.kit.clock;

import org.jspecify.annotations.NullMarked;
