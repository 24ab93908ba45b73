/** The loader against an HTTP server that says what a service would say. */
@NullMarked
package fr.avenant.dossiers.loading;

import org.jspecify.annotations.NullMarked;
