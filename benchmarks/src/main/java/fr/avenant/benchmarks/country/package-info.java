/**
 * A country that does not exist, as large as the real one: its register is generated, and says so
 * wherever it appears.
 */
@NullMarked
package fr.avenant.benchmarks.country;

import org.jspecify.annotations.NullMarked;
