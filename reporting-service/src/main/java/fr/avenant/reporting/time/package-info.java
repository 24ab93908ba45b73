/**
 * When a question stands: what was known, on which day, with or without what has ended. Which rows
 * hold then is said once, in the views of {@code held.sql}.
 */
@NullMarked
package fr.avenant.reporting.time;

import org.jspecify.annotations.NullMarked;
