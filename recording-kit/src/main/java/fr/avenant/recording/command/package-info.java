/** From an HTTP request to a command: actor, keys, versions, references, retries. */
@NullMarked
package fr.avenant.recording.command;

import org.jspecify.annotations.NullMarked;
