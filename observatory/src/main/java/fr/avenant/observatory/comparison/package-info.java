/**
 * The comparison: a question about one measure, its answer as a table and a chart, and the links
 * that keep both.
 */
@NullMarked
package fr.avenant.observatory.comparison;

import org.jspecify.annotations.NullMarked;
