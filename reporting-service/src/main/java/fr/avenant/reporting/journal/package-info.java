/** Every event as it came: the inbox of the projections, and what auditors read. */
@NullMarked
package fr.avenant.reporting.journal;

import org.jspecify.annotations.NullMarked;
