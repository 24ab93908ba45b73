package fr.avenant.reporting.projection;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Source;
import org.jspecify.annotations.Nullable;

/**
 * A version of a part of what is registered.
 *
 * @param part which part of the aggregate; a later event of it replaces the same part
 * @param kind such as {@code quartier}
 * @param territory slug; null for what belongs to none
 * @param content canonical JSON
 */
record EntityRow(
        String part,
        String kind,
        @Nullable String territory,
        String content,
        Effective effective,
        Source source) {}
