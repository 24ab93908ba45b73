/**
 * The figures behind a question: which are read, which members are expected, how they are called,
 * and the cells that they fold to.
 */
@NullMarked
package fr.avenant.reporting.fact;

import org.jspecify.annotations.NullMarked;
