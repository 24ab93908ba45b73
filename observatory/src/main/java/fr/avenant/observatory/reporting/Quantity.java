package fr.avenant.observatory.reporting;

import org.jspecify.annotations.Nullable;

/** A quantity as the source has it: measured, or the kind of its absence. */
public record Quantity(String kind, @Nullable String value) {}
