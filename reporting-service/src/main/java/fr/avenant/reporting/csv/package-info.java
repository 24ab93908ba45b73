/** Lines of CSV (RFC 4180) that a spreadsheet opens without running any of them. */
@NullMarked
package fr.avenant.reporting.csv;

import org.jspecify.annotations.NullMarked;
