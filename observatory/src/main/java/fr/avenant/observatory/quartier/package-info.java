/** A quartier: what it is, what it was, and everything that is recorded about it. */
@NullMarked
package fr.avenant.observatory.quartier;

import org.jspecify.annotations.NullMarked;
