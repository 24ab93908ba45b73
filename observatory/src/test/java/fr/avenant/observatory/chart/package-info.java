/** Tests of what stands in the package of the same name. */
@NullMarked
package fr.avenant.observatory.chart;

import org.jspecify.annotations.NullMarked;
