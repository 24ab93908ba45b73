/** What whoever asks may see: the one place that says so to the rest. */
@NullMarked
package fr.avenant.reporting.access;

import org.jspecify.annotations.NullMarked;
