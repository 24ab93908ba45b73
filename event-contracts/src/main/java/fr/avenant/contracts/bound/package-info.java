/**
 * How much a value may be, stated once: for each text its length and form, for each list and map
 * how many, for each number its range. What comes from outside is checked while it is read; the
 * schemas and {@code docs/limits.md} say the same.
 */
@NullMarked
package fr.avenant.contracts.bound;

import org.jspecify.annotations.NullMarked;
