/** From an event to rows: which room says what becomes of it, and when its rows were made last. */
@NullMarked
package fr.avenant.reporting.projection;

import org.jspecify.annotations.NullMarked;
