package fr.avenant.observatory.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a comparison.
 *
 * @param permalink address in the public API with the positions pinned
 * @param members labels of members, by dimension and code
 */
public record Comparison(
        Measure measure,
        List<String> by,
        Coordinates coordinates,
        @Nullable String permalink,
        Map<String, Map<String, String>> members,
        List<Cell> cells) {}
