package fr.avenant.reporting.status;

import fr.avenant.reporting.readtable.DetailLayout;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fingerprints of the read model that depend neither on the order of rows nor on the session's time
 * zone: the sum of the hashes of all rows.
 *
 * @param content of what stands now, without identifiers of events, times and positions
 * @param full of everything, history included
 */
record Checksums(String content, String full) {

    private static final String SUM =
            """
            select count(*) || ':' || coalesce(sum(('x' || substr(hash, 1, 16))::bit(64)::bigint::numeric), 0)
                || ':' || coalesce(sum(('x' || substr(hash, 17, 16))::bit(64)::bigint::numeric), 0)
            from (%s) hashed\
            """;

    private static final String HASHES = "select md5(row(%s)::text) as hash from %s";

    private static final String FACT =
            """
            aggregate_id, part, measure, basis, territory, year, dimensions, labels, status, reason, value, unit,
            valid_from, valid_to, effective, document, locator, system, producer, vintage, year_inferred\
            """;
    private static final String ENTITY =
            """
            aggregate_id, part, kind, territory, label, contract, content, valid_from, valid_to, document, locator, system\
            """;
    private static final String HISTORY =
            """
            , event_id, ordinal, context, recorded_position, extract(epoch from recorded_at), superseded_position,
            extract(epoch from superseded_at)\
            """;
    private static final String JOURNAL =
            """
            event_id, context, position, type, subject, sequence, territory, extract(epoch from recorded_at), actor,
            correlation_id, causation_id, data, data_base64\
            """;
    private static final String DISCLOSED = "event_id, ordinal, block, public_from, public_until";
    private static final String CURRENT = " where superseded_position is null";

    /**
     * @param details tables that stand beside those of {@code generation.sql}
     */
    static Checksums of(JdbcClient jdbc, List<DetailLayout> details) {
        return new Checksums(
                sum(jdbc, FACT, "fact" + CURRENT)
                        + ";"
                        + sum(jdbc, ENTITY, "entity" + CURRENT)
                        + ";"
                        + sum(jdbc, details.stream().map(Checksums::current)),
                sum(jdbc, FACT + HISTORY, "fact")
                        + ";"
                        + sum(jdbc, ENTITY + HISTORY, "entity")
                        + ";"
                        + sum(jdbc, details.stream().map(Checksums::all))
                        + ";"
                        + sum(jdbc, DISCLOSED, "disclosed")
                        + ";"
                        + sum(jdbc, JOURNAL, "journal"));
    }

    private static String current(DetailLayout detail) {
        return HASHES.formatted(
                "'%s', aggregate_id, part, %s"
                        .formatted(detail.name(), String.join(", ", detail.ownNames())),
                detail.table() + " join entity using (event_id, ordinal)" + CURRENT);
    }

    private static String all(DetailLayout detail) {
        return HASHES.formatted(
                "'%s', %s".formatted(detail.name(), String.join(", ", detail.names())),
                detail.table());
    }

    private static String sum(JdbcClient jdbc, String columns, String rows) {
        return sum(jdbc, Stream.of(HASHES.formatted(columns, rows)));
    }

    private static String sum(JdbcClient jdbc, Stream<String> hashes) {
        return jdbc.sql(SUM.formatted(hashes.collect(Collectors.joining(" union all "))))
                .query(String.class)
                .single();
    }
}
