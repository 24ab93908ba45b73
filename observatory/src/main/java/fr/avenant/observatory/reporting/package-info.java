/**
 * The answers of the reporting service's public API, typed as far as pages need them, and the
 * client that asks for them.
 */
@NullMarked
package fr.avenant.observatory.reporting;

import org.jspecify.annotations.NullMarked;
