/** How the API describes itself: what the compiler knows of records, the description says too. */
@NullMarked
package fr.avenant.reporting.openapi;

import org.jspecify.annotations.NullMarked;
