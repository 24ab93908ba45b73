/**
 * The way of an event as spans of one trace: appended, published, processed. Nothing of it exists
 * unless spans are exported somewhere.
 */
@NullMarked
package fr.avenant.kit.tracing;

import org.jspecify.annotations.NullMarked;
