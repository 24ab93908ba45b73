/** The rules of cells, tested bare. */
@NullMarked
package fr.avenant.reporting.cell;

import org.jspecify.annotations.NullMarked;
