/** From committed events to a history: dense positions, times that never go back, hashes. */
@NullMarked
package fr.avenant.recording.sequencer;

import org.jspecify.annotations.NullMarked;
