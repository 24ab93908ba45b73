/** How far the read model is, and whether it is the same as another one. */
@NullMarked
package fr.avenant.reporting.status;

import org.jspecify.annotations.NullMarked;
