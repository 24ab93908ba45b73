/**
 * The register of source documents. Decides what a fact may cite, and publishes {@code
 * DocumentRegistered}, {@code DocumentCorrected} and {@code DocumentWithdrawn}.
 */
@NullMarked
package fr.avenant.territory.document;

import org.jspecify.annotations.NullMarked;
