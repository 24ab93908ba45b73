package fr.avenant.reporting.status;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fingerprints of the read model that do not depend on the order of rows: the sum of the hashes of
 * all rows.
 */
final class Checksums {

    private static final String SUM =
            """
            select count(*) || ':' || coalesce(sum(('x' || substr(hash, 1, 16))::bit(64)::bigint::numeric), 0)
                || ':' || coalesce(sum(('x' || substr(hash, 17, 16))::bit(64)::bigint::numeric), 0)
            from (select md5(%s) as hash from %s) hashed\
            """;

    private static final String FACT_CONTENT =
            """
            concat_ws('|', aggregate_id, part, measure, basis, territory, year, dimensions, labels, status, reason,
                value, unit, valid_from, valid_to, effective, document, locator)\
            """;
    private static final String ENTITY_CONTENT =
            """
            concat_ws('|', aggregate_id, part, kind, territory, content, valid_from, valid_to, document, locator)\
            """;
    private static final String HISTORY =
            """
            || '|' || concat_ws('|', event_id, ordinal, context, recorded_position, recorded_at,
                superseded_position, superseded_at)\
            """;
    private static final String CURRENT = " where superseded_position is null";

    private Checksums() {}

    /** Of what stands now, without identifiers of events, times and positions. */
    static String content(JdbcClient jdbc) {
        return sum(jdbc, FACT_CONTENT, "fact" + CURRENT)
                + ";"
                + sum(jdbc, ENTITY_CONTENT, "entity" + CURRENT);
    }

    /** Of everything, history included. */
    static String full(JdbcClient jdbc) {
        return sum(jdbc, FACT_CONTENT + HISTORY, "fact")
                + ";"
                + sum(jdbc, ENTITY_CONTENT + HISTORY, "entity")
                + ";"
                + sum(jdbc, "journal::text", "journal");
    }

    private static String sum(JdbcClient jdbc, String row, String from) {
        return jdbc.sql(SUM.formatted(row, from))
                .query((result, _) -> result.getString(1))
                .single();
    }
}
