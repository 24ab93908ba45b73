package fr.avenant.reporting.quality;

import org.jspecify.annotations.Nullable;

/**
 * How many findings there are.
 *
 * @param territory slug; null for what belongs to none
 * @param rule its identifier
 */
record FindingCount(@Nullable String territory, String rule, Severity severity, long findings) {}
