package fr.avenant.recording.sample;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationCorrected;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.recording.guard.RecordedFacts;
import fr.avenant.recording.sequencer.AppendSignal;
import fr.avenant.recording.store.StoredEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sample's tables: what happened to an organisation, and what other instances do to it. */
public final class SampleEvents {

    private final RunningSample sample;

    public SampleEvents(RunningSample sample) {
        this.sample = sample;
    }

    /** How many events an aggregate has. */
    public long count(String id) {
        return sample.jdbc()
                .sql("select count(*) from event where aggregate_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** A stored event, metadata and all. */
    public Map<String, @Nullable Object> event(UUID id) {
        return sample.jdbc()
                .sql(
                        """
                        select metadata ->> 'actor' as actor, metadata ->> 'causationid' as causation,
                               metadata ->> 'correlationid' as correlation, metadata ->> 'territory' as territory,
                               aggregate_id, sequence, type, revision, payload::text as payload
                        from event where event_id = ?\
                        """)
                .param(id)
                .query()
                .singleRow();
    }

    /** As another instance of the service does it: event and guard row in one transaction. */
    public void registerElsewhere(String id) {
        elsewhere(connection -> register(connection, id));
    }

    /** Likewise. */
    public void correctElsewhere(String id) {
        elsewhere(connection -> correct(connection, id));
    }

    /** Likewise, by an event that does not tell the whole content. */
    public void changeAPartElsewhere(String id) {
        var before = sample.bean(RecordedFacts.class).find(id).orElseThrow();
        var event =
                new OrganisationCorrected(
                        id,
                        before.lastEvent(),
                        Nature.RECTIFICATION,
                        Requests.named("elsewhere"),
                        Requests.EFFECTIVE,
                        Requests.SOURCE);
        elsewhere(connection -> {
            StoredEvents.append(
                    connection,
                    id,
                    before.version() + 1,
                    EventType.of(OrganisationCorrected.class),
                    EventJson.write(event),
                    "{\"actor\":\"a\",\"causationid\":\"c\",\"correlationid\":\"r\"}");
            guard(connection, id);
        });
    }

    /** Likewise, whatever it is. */
    public void appendElsewhere(DomainEvent event, long sequence) {
        elsewhere(connection -> append(connection, event, sequence));
        sample.bean(AppendSignal.class).raise();
    }

    /** In the connection's transaction. */
    public static void register(Connection connection, String id) throws SQLException {
        append(
                connection,
                new OrganisationRegistered(
                        id, Requests.named("elsewhere"), Requests.EFFECTIVE, Requests.SOURCE),
                0);
    }

    /** In the connection's transaction; each correction says something else. */
    public void correct(Connection connection, String id) throws SQLException {
        var before = sample.bean(RecordedFacts.class).find(id).orElseThrow();
        var sequence = before.version() + 1;
        append(
                connection,
                new OrganisationCorrected(
                        id,
                        before.lastEvent(),
                        Nature.RECTIFICATION,
                        Requests.named("elsewhere " + sequence),
                        Requests.EFFECTIVE,
                        Requests.SOURCE),
                sequence);
    }

    private interface Work {
        void in(Connection connection) throws SQLException;
    }

    private void elsewhere(Work work) {
        try (var connection = sample.elsewhere()) {
            connection.setAutoCommit(false);
            work.in(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(Connection connection, DomainEvent event, long sequence)
            throws SQLException {
        StoredEvents.append(connection, event, sequence);
        guard(connection, event.id());
    }

    private static void guard(Connection connection, String id) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into recorded_fact select * from derived_recorded_fact where id = ?
                        on conflict (id) do update set content_hash = excluded.content_hash,
                            last_event = excluded.last_event, version = excluded.version\
                        """)) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }
}
