/**
 * Where the documents contradict themselves: rules as files, run over what holds at a coordinate.
 */
@NullMarked
package fr.avenant.reporting.quality;

import org.jspecify.annotations.NullMarked;
