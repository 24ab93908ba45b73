/** The OpenAPI document of a writing service: bodies as the contracts describe them. */
@NullMarked
package fr.avenant.kit.openapi;

import org.jspecify.annotations.NullMarked;
