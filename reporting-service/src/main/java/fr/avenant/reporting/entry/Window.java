package fr.avenant.reporting.entry;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list in the order of identifiers.
 *
 * @param after identifier of the last one of the part before; null for the first part
 * @param limit about how many, from 1: what has the same identifier is not torn apart
 */
public record Window(@Nullable String after, int limit) {}
