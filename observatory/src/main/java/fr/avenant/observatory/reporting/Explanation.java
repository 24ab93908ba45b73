package fr.avenant.observatory.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a cell came about.
 *
 * @param members labels of members, by dimension and code
 * @param facts in the order in which they were recorded
 */
public record Explanation(
        Measure measure,
        Coordinates coordinates,
        Map<String, Map<String, String>> members,
        Cell cell,
        List<Fact> facts) {

    /** A fact, the event that recorded it and the document that it rests on. */
    public record Fact(
            String event,
            @Nullable String type,
            String subject,
            @Nullable String recordedAt,
            @Nullable Long position,
            @Nullable String leafHash,
            String status,
            @Nullable String value,
            @Nullable String unit,
            Map<String, Object> dimensions,
            @Nullable String basis,
            Documents.@Nullable Document document,
            @Nullable String locator,
            @Nullable Timespan effective) {}
}
