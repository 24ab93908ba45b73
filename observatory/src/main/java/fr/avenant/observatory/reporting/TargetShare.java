package fr.avenant.observatory.reporting;

import org.jspecify.annotations.Nullable;

/** The part of the credits, a fraction of one, that is meant to go to a purpose. */
public record TargetShare(
        String id,
        String label,
        @Nullable String pillar,
        @Nullable String creditKind,
        Quantity quantity,
        @Nullable Timespan period,
        @Nullable SourceRef source) {}
