@NullMarked
package fr.avenant.recording.problem;

import org.jspecify.annotations.NullMarked;
