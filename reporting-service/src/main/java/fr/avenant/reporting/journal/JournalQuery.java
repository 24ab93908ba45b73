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
               and %2$s
             order by position limit %3$d)\
            """;

    /** As it stands in an index. */
    private static final String SIMPLE_NAME = "split_part(type, '.', 4)";

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
        parameters.put("simpleName", type == null ? null : simpleName(type));
        parameters.put("subject", subject);
        parameters.put("hidden", hidden());
        for (var context : Contexts.values()) {
            parameters.put("after_" + context.label(), after.of(context));
        }
        var events = new ArrayList<JournalledEvent>();
        var bytes = 0L;
        try (var rows =
                jdbc
                        .sql(next())
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

    /** A filter that nobody uses is no condition: with it no index would do. */
    private String next() {
        var conditions = new ArrayList<String>();
        if (territory != null) {
            conditions.add("territory = :territory");
        }
        if (subject != null) {
            conditions.add("subject = :subject");
        }
        if (type != null) {
            conditions.add(SIMPLE_NAME + " = :simpleName");
            conditions.add("(type = :type or :simpleName = :type)");
        }
        if (!rolesShown) {
            conditions.add("not " + SIMPLE_NAME + " = any(:hidden)");
        }
        var all = conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        return Stream.of(Contexts.values())
                .map(context -> NEXT_OF_CONTEXT.formatted(context.label(), all, limit))
                .collect(
                        Collectors.joining(
                                " union all ",
                                "select * from (",
                                ") next order by recorded_at, context, position limit " + limit));
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

    /** Of a full type, or of itself: what stands after the context and before the revision. */
    private static String simpleName(String type) {
        var parts = type.split("\\.", -1);
        return parts.length == 1 ? type : parts[parts.length - 2];
    }

    private String[] hidden() {
        return rolesShown ? new String[0] : ROLE_CHANGES;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
