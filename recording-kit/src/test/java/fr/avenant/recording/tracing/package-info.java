@NullMarked
package fr.avenant.recording.tracing;

import org.jspecify.annotations.NullMarked;
