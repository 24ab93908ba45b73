package fr.avenant.reporting.generation;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which state of the tables an answer is about: as long as it is the same, so is whatever is
 * counted of them.
 *
 * @param schema of the generation
 * @param read how many records of the topics
 * @param parked how many events are set aside and not released
 * @param released how many were given up
 * @param unadmitted how many that are set aside are not in the journal
 */
public record ReadState(String schema, long read, long parked, long released, long unadmitted) {

    /** Must be asked for everything. */
    public static ReadState of(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select current_schema() as schema,
                               (select coalesce(sum(next_offset), 0) from consumer_offset) as read,
                               count(*) - count(released_at) as parked,
                               count(released_at) as released,
                               count(*) filter (where not admitted) as unadmitted
                        from parked_event\
                        """)
                .query((row, _) ->
                        new ReadState(
                                row.getString("schema"),
                                row.getLong("read"),
                                row.getLong("parked"),
                                row.getLong("released"),
                                row.getLong("unadmitted")))
                .single();
    }

    /**
     * The same of other records: as long as that is the same, events came and went in their turn.
     */
    public ReadState withRead(long records) {
        return new ReadState(schema, records, parked, released, unadmitted);
    }
}
