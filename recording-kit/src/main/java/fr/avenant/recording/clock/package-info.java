/** The database's clock, when it is not to be believed. */
@NullMarked
package fr.avenant.recording.clock;

import org.jspecify.annotations.NullMarked;
