/** From the history to Kafka, byte for byte and in order. */
@NullMarked
package fr.avenant.recording.relay;

import org.jspecify.annotations.NullMarked;
