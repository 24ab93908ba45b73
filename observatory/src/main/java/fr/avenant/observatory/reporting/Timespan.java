package fr.avenant.observatory.reporting;

import org.jspecify.annotations.Nullable;

/**
 * From when to when, as precise as the source is.
 *
 * @param basis {@code printed} or {@code inferred}
 */
public record Timespan(@Nullable String from, @Nullable String to, @Nullable String basis) {}
