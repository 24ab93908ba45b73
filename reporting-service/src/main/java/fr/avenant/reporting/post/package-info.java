/** Aided posts, and who employs them. */
@NullMarked
package fr.avenant.reporting.post;

import org.jspecify.annotations.NullMarked;
