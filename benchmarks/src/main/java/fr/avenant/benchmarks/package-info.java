/** Measurements on the whole embedded platform: run by hand, never by the tests. */
@NullMarked
package fr.avenant.benchmarks;

import org.jspecify.annotations.NullMarked;
