/** From the history to Kafka, byte for byte and in order. */
@NullMarked
package fr.avenant.kit.relay;

import org.jspecify.annotations.NullMarked;
