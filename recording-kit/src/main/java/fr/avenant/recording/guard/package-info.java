/** What no single aggregate can guard, in rows written with the events. */
@NullMarked
package fr.avenant.recording.guard;

import org.jspecify.annotations.NullMarked;
