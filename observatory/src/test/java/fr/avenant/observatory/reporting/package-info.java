/** Tests of what stands in the package of the same name. */
@NullMarked
package fr.avenant.observatory.reporting;

import org.jspecify.annotations.NullMarked;
