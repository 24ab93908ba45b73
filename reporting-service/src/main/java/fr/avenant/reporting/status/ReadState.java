package fr.avenant.reporting.status;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which state of the tables an answer is about: as long as it is the same, so is whatever is
 * counted of them.
 *
 * @param schema of the generation
 * @param read how many records of the topics
 * @param parked how many events are set aside
 */
record ReadState(String schema, long read, long parked) {

    static ReadState of(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select current_schema() as schema,
                               (select coalesce(sum(next_offset), 0) from consumer_offset) as read,
                               (select count(*) from parked_event) as parked\
                        """)
                .query((row, _) ->
                        new ReadState(
                                row.getString("schema"),
                                row.getLong("read"),
                                row.getLong("parked")))
                .single();
    }
}
