/**
 * Contracts with their signatures, avenants and frameworks: what events make of them, and their
 * answers.
 */
@NullMarked
package fr.avenant.reporting.contract;

import org.jspecify.annotations.NullMarked;
