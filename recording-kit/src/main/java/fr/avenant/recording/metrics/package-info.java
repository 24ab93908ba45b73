/** What an operator watches. */
@NullMarked
package fr.avenant.recording.metrics;

import org.jspecify.annotations.NullMarked;
