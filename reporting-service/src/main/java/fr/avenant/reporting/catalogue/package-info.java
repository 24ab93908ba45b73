/** The measures: what each figure means, what may be added, what limits its comparison. */
@NullMarked
package fr.avenant.reporting.catalogue;

import org.jspecify.annotations.NullMarked;
