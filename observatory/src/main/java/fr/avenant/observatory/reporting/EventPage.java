package fr.avenant.observatory.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the journal.
 *
 * @param next cursor of the page after, absent at the end
 */
public record EventPage(List<Event> events, @Nullable String next) {

    /** An event as it was recorded. */
    public record Event(
            String id,
            String type,
            @Nullable String source,
            String subject,
            @Nullable String time,
            @Nullable String sequence,
            @Nullable Long position,
            @Nullable String context,
            @Nullable String territory,
            @Nullable String actor,
            @Nullable String correlationid,
            @Nullable String causationid,
            Map<String, Object> data) {}
}
