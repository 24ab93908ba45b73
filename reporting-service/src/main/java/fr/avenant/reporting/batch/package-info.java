/** Many rows in one statement, whatever their number. */
@NullMarked
package fr.avenant.reporting.batch;

import org.jspecify.annotations.NullMarked;
