/** Cells: one figure for each combination of members, or the reason why there is none. */
@NullMarked
package fr.avenant.reporting.comparison;

import org.jspecify.annotations.NullMarked;
