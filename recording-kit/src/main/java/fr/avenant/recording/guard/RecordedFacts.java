package fr.avenant.recording.guard;

import fr.avenant.contracts.Withdrawal;
import fr.avenant.kit.access.Reach;
import fr.avenant.recording.store.MessageMetadata;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Guard rows of everything that the service holds, written with the events and derived from them.
 */
public final class RecordedFacts {

    private static final String COLUMNS = "id, content_hash, last_event, version, withdrawn";

    private static final String INSERT =
            """
            insert into recorded_fact (id, territory, content_hash, last_event, version, withdrawn, closed, codes)
            values (:id, :territory, :hash, :event::uuid, :version, :withdrawn, :closed::boolean, :codes::text[])\
            """;

    /** An event that does not tell a whole content leaves what follows from it as it was. */
    private static final String UPDATE =
            """
            update recorded_fact
            set territory = coalesce(:territory, territory), content_hash = coalesce(:hash, content_hash),
                last_event = :event::uuid, version = :version, withdrawn = :withdrawn,
                closed = coalesce(:closed::boolean, closed), codes = coalesce(:codes::text[], codes)
            where id = :id\
            """;

    private final JdbcClient jdbc;

    public RecordedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RecordedFact> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from recorded_fact where id = ?")
                .param(id)
                .query(RecordedFacts::fact)
                .optional();
    }

    /** Slug of the territory that an aggregate is about; null if it is about none, or not held. */
    public @Nullable String territory(String id) {
        return jdbc.sql(
                        "select territory from recorded_fact where id = ? and territory is not null")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Slugs of the territories that these belong to, whether held here or known from elsewhere. */
    public Map<String, String> territories(Collection<String> ids) {
        return texts(
                """
                select id, territory from known_reference where id = any(:ids) and territory is not null
                union all
                select id, territory from recorded_fact where id = any(:ids) and territory is not null\
                """,
                ids);
    }

    /** Pseudonyms of who recorded these first; nothing of those that are not held. */
    public Map<String, String> recorders(Collection<String> ids) {
        return texts(
                "select aggregate_id, metadata ->> 'actor' from event where aggregate_id = any(:ids) and sequence = 0",
                ids);
    }

    /** Hashes of these as they are held; nothing of those that are not, or were withdrawn. */
    public Map<String, String> contentHashes(Collection<String> ids) {
        return texts(
                "select id, content_hash from recorded_fact where id = any(:ids) and not withdrawn",
                ids);
    }

    private Map<String, String> texts(String sql, Collection<String> ids) {
        var found = new HashMap<String, String>();
        jdbc.sql(sql)
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getString(2));
                });
        return found;
    }

    /** Those after an identifier, in order; at most {@code limit}. */
    public List<RecordedFact> after(String id, int limit) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from recorded_fact where id > ? order by id limit ?")
                .params(id, limit)
                .query(RecordedFacts::fact)
                .list();
    }

    /** Which of these events an actor recorded. */
    public Set<UUID> recordedBy(String actor, Collection<UUID> events) {
        return jdbc.sql(
                        """
                        select event_id from event
                        where event_id = any(:events) and metadata ->> 'actor' = :actor\
                        """)
                .param("events", events.toArray(UUID[]::new))
                .param("actor", actor)
                .query((row, _) -> row.getObject(1, UUID.class))
                .set();
    }

    /**
     * Slugs of the territories that alone speak for these official codes, by code: those that have
     * them in their own registration.
     */
    public Map<String, Set<String>> owners(Collection<String> codes) {
        var owners = new HashMap<String, Set<String>>();
        if (codes.isEmpty()) {
            return owners;
        }
        jdbc.sql(
                        """
                        select code, territory from recorded_fact, unnest(codes) code
                        where codes && :codes::text[] and code = any(:codes) and not withdrawn
                        union
                        select code, territory from known_reference, unnest(codes) code
                        where codes && :codes::text[] and code = any(:codes) and not withdrawn\
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    owners.computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                            .add(row.getString(2));
                });
        return owners;
    }

    /** Whether this is held and anybody may read it. */
    public boolean isPublished(String id) {
        return jdbc.sql("select exists (select from recorded_fact where id = ? and not closed)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /**
     * Which of these are neither held by this service nor known from another one; what is not
     * published is known to those only to whom it belongs, and to others as if it were not there.
     *
     * @param reach of who names them
     */
    public List<String> missing(List<String> ids, Reach reach) {
        return jdbc.sql(
                        """
                        select wanted from unnest(:ids::text[]) wanted
                        where not exists (
                            select from (
                                select id, closed from recorded_fact where id = wanted and not withdrawn
                                union all
                                select id, closed from known_reference where id = wanted and not withdrawn
                            ) found
                            where closed is not true or :everywhere
                                or split_part(split_part(id, ':', 2), '.', 1) = any(:territories::text[]))\
                        """)
                .param("ids", ids.toArray(String[]::new))
                .param("everywhere", reach.everywhere())
                .param("territories", reach.territories().toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Brings the row of an aggregate up to its last event, in the running transaction. */
    public void bringUpToDate(DomainEventMessage<?> event) {
        var isKnown = event.getSequenceNumber() > 0;
        jdbc.sql(isKnown ? UPDATE : INSERT)
                .param("id", event.getAggregateIdentifier())
                .param("territory", event.getMetaData().get(MessageMetadata.TERRITORY))
                .param("hash", event.getMetaData().get(MessageMetadata.CONTENT_HASH))
                .param("event", event.getIdentifier())
                .param("version", event.getSequenceNumber())
                .param("withdrawn", event.getPayload() instanceof Withdrawal)
                .param("closed", Belonging.isClosed(event.getPayload()))
                .param("codes", Belonging.codes(event.getPayload()))
                .update();
    }

    private static RecordedFact fact(ResultSet row, int index) throws SQLException {
        return new RecordedFact(
                row.getString("id"),
                row.getString("content_hash"),
                row.getObject("last_event", UUID.class),
                row.getLong("version"),
                row.getBoolean("withdrawn"));
    }
}
