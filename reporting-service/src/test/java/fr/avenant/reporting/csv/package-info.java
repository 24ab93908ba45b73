/** What a spreadsheet makes of a line. */
@NullMarked
package fr.avenant.reporting.csv;

import org.jspecify.annotations.NullMarked;
