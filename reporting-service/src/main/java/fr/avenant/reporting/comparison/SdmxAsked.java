package fr.avenant.reporting.comparison;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.parameter.Parameters;
import fr.avenant.reporting.table.ExportFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;

/**
 * What only SDMX asks of an answer (SDMX REST 2): {@code asOf} is ours, too.
 *
 * @param includeHistory what the answer was at the end of each day that changed it, too
 * @param updatedAfter only what has changed since then; null if all is wanted
 */
record SdmxAsked(boolean includeHistory, @Nullable Instant updatedAfter) {

    static final String INCLUDE_HISTORY = "includeHistory";
    static final String UPDATED_AFTER = "updatedAfter";

    private static final List<String> NAMES = List.of(INCLUDE_HISTORY, UPDATED_AFTER);

    /**
     * @throws InvalidParameter if they are malformed, or asked of another form
     */
    static SdmxAsked of(Parameters given, ExportFormat format) {
        for (var name : NAMES) {
            InvalidParameter.unless(
                    format == ExportFormat.SDMX_JSON || !given.values().containsKey(name),
                    name,
                    "goes with format=sdmx-json");
        }
        var history = given.one(INCLUDE_HISTORY);
        InvalidParameter.unless(
                history == null || List.of("true", "false").contains(history),
                INCLUDE_HISTORY,
                "must be true or false");
        return new SdmxAsked("true".equals(history), instant(given.one(UPDATED_AFTER)));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new InvalidParameter(
                    UPDATED_AFTER, "must be an instant such as 2026-11-21T10:00:00Z");
        }
    }

    /** The question without them. */
    static Parameters without(Parameters given) {
        var others = new LinkedMultiValueMap<>(given.values());
        NAMES.forEach(others::remove);
        return new Parameters(others);
    }

    /** Whether the answer alone is not enough. */
    boolean isOfSeveralTimes() {
        return includeHistory || updatedAfter != null;
    }
}
