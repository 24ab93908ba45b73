/** The door with a real provider behind it, and services that only answer as they are told. */
@NullMarked
package fr.avenant.observatory.access;

import org.jspecify.annotations.NullMarked;
