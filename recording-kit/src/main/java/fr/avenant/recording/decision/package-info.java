/**
 * How a command is decided: pure values without a framework. Deciders import this package, the
 * contracts and the JDK, nothing else.
 */
@NullMarked
package fr.avenant.recording.decision;

import org.jspecify.annotations.NullMarked;
