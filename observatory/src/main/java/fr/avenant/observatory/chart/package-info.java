/**
 * Charts: what an answer shows in one unit becomes rows or lines, then shapes, then SVG or PNG.
 * Pure: nothing is asked here, and no script or font of the machine is needed.
 */
@NullMarked
package fr.avenant.observatory.chart;

import org.jspecify.annotations.NullMarked;
