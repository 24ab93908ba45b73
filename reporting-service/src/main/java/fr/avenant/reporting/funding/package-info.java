/**
 * Envelopes, funded actions, operations of renewal, and the rules and shares that funders set
 * themselves.
 */
@NullMarked
package fr.avenant.reporting.funding;

import org.jspecify.annotations.NullMarked;
