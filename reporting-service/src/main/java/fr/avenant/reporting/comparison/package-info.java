/** Answers comparisons: cells as JSON and CSV, each with its words, its sources and its link. */
@NullMarked
package fr.avenant.reporting.comparison;

import org.jspecify.annotations.NullMarked;
