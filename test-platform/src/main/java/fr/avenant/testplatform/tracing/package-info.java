/** Spans, for tests that look at them. */
@NullMarked
package fr.avenant.testplatform.tracing;

import org.jspecify.annotations.NullMarked;
