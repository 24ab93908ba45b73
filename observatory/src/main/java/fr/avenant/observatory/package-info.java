/** Starts the observatory: the one front door, with pages for people and routing for programs. */
@NullMarked
package fr.avenant.observatory;

import org.jspecify.annotations.NullMarked;
