/**
 * Money that funders set aside before it goes to actions. Publishes {@code EnvelopeAllocated},
 * {@code EnvelopeCorrected} and {@code EnvelopeWithdrawn}.
 */
@NullMarked
package fr.avenant.programmation.envelope;

import org.jspecify.annotations.NullMarked;
