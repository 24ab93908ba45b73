/** The tree of objectives of a contract, at its own levels. */
@NullMarked
package fr.avenant.engagement.framework;

import org.jspecify.annotations.NullMarked;
