package fr.avenant.reporting.journal;

import fr.avenant.contracts.Contexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A question to the journal.
 *
 * @param territory slug; null for all
 * @param type a full type or an event's simple name; null for all
 * @param subject an aggregate's identifier; null for all
 */
record JournalQuery(
        @Nullable String territory,
        @Nullable String type,
        @Nullable String subject,
        EventCursor after,
        int limit) {

    List<JournalledEvent> read(JdbcClient jdbc) {
        var conditions = new ArrayList<String>();
        var parameters = new LinkedHashMap<String, Object>();
        add(conditions, parameters, "territory", "territory = :territory", territory);
        add(conditions, parameters, "subject", "subject = :subject", subject);
        add(
                conditions,
                parameters,
                "type",
                "(type = :type or type like '%.' || :type || '.v%')",
                type);
        conditions.add(unseen(parameters));
        parameters.put("limit", limit);
        return jdbc.sql(
                        "select * from journal where "
                                + String.join(" and ", conditions)
                                + " order by recorded_at, context, position limit :limit")
                .params(parameters)
                .query(JournalledEvent::of)
                .list();
    }

    /** Only up to where nothing is missing: what comes later cannot come before the cursor then. */
    private String unseen(Map<String, Object> parameters) {
        var parts = new ArrayList<String>();
        for (var context : Contexts.values()) {
            parts.add(
                    "(context = '%1$s' and position > :%1$s and position <= (select complete from progress where context = '%1$s'))"
                            .formatted(context.label()));
            parameters.put(context.label(), after.of(context));
        }
        return "(" + String.join(" or ", parts) + ")";
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> parameters,
            String name,
            String condition,
            @Nullable String value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
