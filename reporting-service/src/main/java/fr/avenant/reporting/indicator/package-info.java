/** Indicators and what is reported of them: what events make of them, and their answers. */
@NullMarked
package fr.avenant.reporting.indicator;

import org.jspecify.annotations.NullMarked;
