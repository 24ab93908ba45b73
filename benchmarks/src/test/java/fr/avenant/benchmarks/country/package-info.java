/** What is asked of a generated country. */
@NullMarked
package fr.avenant.benchmarks.country;

import org.jspecify.annotations.NullMarked;
