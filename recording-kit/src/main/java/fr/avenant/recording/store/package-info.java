/** The event store: Axon's JDBC engine on a table of ours, published type names, canonical JSON. */
@NullMarked
package fr.avenant.recording.store;

import org.jspecify.annotations.NullMarked;
