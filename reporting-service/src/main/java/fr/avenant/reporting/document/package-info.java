/** Documents, what is recorded of each, and what readers found in them that cannot hold. */
@NullMarked
package fr.avenant.reporting.document;

import org.jspecify.annotations.NullMarked;
