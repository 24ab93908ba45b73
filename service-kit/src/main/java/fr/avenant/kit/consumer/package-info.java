/** From topics to tables: rows and offsets in one transaction, poisoned events parked. */
@NullMarked
package fr.avenant.kit.consumer;

import org.jspecify.annotations.NullMarked;
