/**
 * Answers compared with a plain fold over the events: whatever reporting answers to random
 * questions about random histories is what anybody works out from the events one by one, without
 * tables, projections or catalogue classes.
 */
@NullMarked
package fr.avenant.reporting.differential;

import org.jspecify.annotations.NullMarked;
