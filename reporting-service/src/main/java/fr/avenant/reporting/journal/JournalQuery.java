package fr.avenant.reporting.journal;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.contracts.territory.TerritoryContextEvent;
import fr.avenant.reporting.questionbudget.RowBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A question to the journal.
 *
 * @param territory slug; null for all
 * @param type a full type or an event's simple name; null for all
 * @param subject an aggregate's identifier; null for all
 * @param rolesShown whether changes of roles are among them: what they say is who has which
 * @param limit how many events at most
 */
record JournalQuery(
        @Nullable String territory,
        @Nullable String type,
        @Nullable String subject,
        boolean rolesShown,
        EventCursor after,
        int limit) {

    /**
     * The next events of one context, only up to where nothing is missing: what comes later cannot
     * come before the cursor then.
     */
    private static final String NEXT_OF_CONTEXT =
            """
            (select * from journal
             where context = '%1$s' and position > :after_%1$s
               and position <= (select complete from progress where context = '%1$s')
               and (:territory::text is null or territory = :territory)
               and (:subject::text is null or subject = :subject)
               and (:type::text is null or type = :type or split_part(type, '.', 4) = :type)
               and not split_part(type, '.', 4) = any(:hidden)
             order by position limit :limit)\
            """;

    private static final String NEXT =
            Stream.of(Contexts.values())
                    .map(context -> NEXT_OF_CONTEXT.formatted(context.label()))
                    .collect(
                            Collectors.joining(
                                    " union all ",
                                    "select * from (",
                                    ") next order by recorded_at, context, position limit :limit"));

    private static final String[] ROLE_CHANGES =
            EventTypes.eventClasses(TerritoryContextEvent.class).stream()
                    .filter(RoleChange.class::isAssignableFrom)
                    .map(Class::getSimpleName)
                    .toArray(String[]::new);

    /** A page stays in memory whole. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    /**
     * Events of a page.
     *
     * @param isFull whether there may be more
     */
    record Events(List<JournalledEvent> events, boolean isFull) {}

    /** In the order in which they were recorded: as many as asked for, or fewer of long ones. */
    Events read(JdbcClient jdbc) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("territory", territory);
        parameters.put("type", type);
        parameters.put("subject", subject);
        parameters.put("hidden", hidden());
        parameters.put("limit", limit);
        for (var context : Contexts.values()) {
            parameters.put("after_" + context.label(), after.of(context));
        }
        var events = new ArrayList<JournalledEvent>();
        var bytes = 0L;
        try (var rows =
                jdbc
                        .sql(NEXT)
                        .withFetchSize(RowBudget.ROWS_AT_ONCE)
                        .params(parameters)
                        .query(JournalledEvent::of)
                        .stream()) {
            for (var next = rows.iterator(); next.hasNext() && bytes < MOST_BYTES; ) {
                var event = next.next();
                events.add(event);
                bytes += length(event.data()) + length(event.dataBase64());
            }
        }
        return new Events(events, events.size() == limit || bytes >= MOST_BYTES);
    }

    /** Whether there is an event about it that whoever asks may see. */
    boolean isSubject(JdbcClient jdbc, String id) {
        return jdbc.sql(
                        """
                        select exists (
                            select from journal
                            where subject = :subject and not split_part(type, '.', 4) = any(:hidden))\
                        """)
                .param("subject", id)
                .param("hidden", hidden())
                .query(Boolean.class)
                .single();
    }

    private String[] hidden() {
        return rolesShown ? new String[0] : ROLE_CHANGES;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
