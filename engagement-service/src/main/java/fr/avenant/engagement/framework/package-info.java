/**
 * The tree of objectives of a contract, at the contract's own levels. Publishes {@code
 * FrameworkPublished}, {@code FrameworkRevised} and {@code FrameworkWithdrawn}.
 */
@NullMarked
package fr.avenant.engagement.framework;

import org.jspecify.annotations.NullMarked;
