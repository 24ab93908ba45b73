/** Traces, if there is somewhere to send them. */
@NullMarked
package fr.avenant.observatory.tracing;

import org.jspecify.annotations.NullMarked;
