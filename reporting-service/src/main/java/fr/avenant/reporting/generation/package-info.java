/** Read models come in generations: a new one is built beside the old one, then takes its place. */
@NullMarked
package fr.avenant.reporting.generation;

import org.jspecify.annotations.NullMarked;
