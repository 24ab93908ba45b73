/** The OpenAPI document of a writing service: bodies as the contracts describe them. */
@NullMarked
package fr.avenant.recording.openapi;

import org.jspecify.annotations.NullMarked;
