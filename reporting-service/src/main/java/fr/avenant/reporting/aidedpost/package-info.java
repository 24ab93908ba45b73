/** Aided posts, and who employs them. */
@NullMarked
package fr.avenant.reporting.aidedpost;

import org.jspecify.annotations.NullMarked;
