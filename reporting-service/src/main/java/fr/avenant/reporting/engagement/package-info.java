/** Engagements: what events make of them, and their answers. */
@NullMarked
package fr.avenant.reporting.engagement;

import org.jspecify.annotations.NullMarked;
