package fr.avenant.recording.relay;

import static fr.avenant.testplatform.topic.TopicContents.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.access.Grant;
import fr.avenant.contracts.access.Role;
import fr.avenant.contracts.territory.GrantEvent.RoleGranted;
import fr.avenant.contracts.territory.GrantEvent.RoleRevoked;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.sequencer.Rounds;
import fr.avenant.recording.store.StoredEvents;
import fr.avenant.testplatform.topic.TestTopics;
import fr.avenant.testplatform.topic.TopicContents;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told about roles goes to a topic of its own, past what else waits. */
class RoleRelayTest {

    private static final int FACTS = 20_000;
    private static final RelayedTopic ROLES =
            new RelayedTopic("role.relay.test", Contexts.TERRITORY, "grant", Duration.ofMillis(20));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Effective EFFECTIVE =
            new Effective("2026-11-21", null, Effective.Basis.PRINTED);
    private static final Source SOURCE = new Source(null, null, "habilitations");
    private static final Grant CONTENT =
            new Grant(
                    "0b6a2f62-6c0f-4b8e-9d7e-1f2a3b4c5d6e", Role.CONTRIBUTOR, "cahors", null, null);
    private static final String ID = "grant:" + CONTENT.code();

    private RelayedStore store;

    @BeforeEach
    void fresh_store_and_topics() throws Exception {
        TestTopics.delete(ROLES.name());
        store = RelayedStore.fresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_revocation_overtakes_all_facts_that_wait_for_their_topic() throws Exception {
        append(new RoleGranted(ID, CONTENT, EFFECTIVE, SOURCE), 0);
        store.log(0, FACTS);
        append(new RoleRevoked(ID, CONTENT, EFFECTIVE, SOURCE), 1);
        Rounds.placeAll(store.dataSource());

        relayRoles();

        var told = TopicContents.of(ROLES.name()).records();
        assertThat(told)
                .extracting(it -> header(it, CloudEventHeaders.TYPE))
                .containsExactly(
                        "fr.avenant.territory.RoleGranted.v1",
                        "fr.avenant.territory.RoleRevoked.v1");
        assertThat(told)
                .extracting(it -> header(it, CloudEventHeaders.SOURCE))
                .containsOnly("/avenant/territory-service");
        assertThat(TopicContents.position(told.getLast())).isEqualTo(FACTS + 1L);
        assertThat(watermarks()).isEqualTo(List.of(ROLES.name()));
    }

    /** As before there was a topic for them: a newer version begins with what is on record. */
    @Test
    void roles_whose_topic_came_later_are_told_nevertheless_and_nothing_twice() throws Exception {
        append(new RoleGranted(ID, CONTENT, EFFECTIVE, SOURCE), 0);
        store.log(0, 500);
        store.relayAll();
        assertThat(store.topic().size()).isEqualTo(501);

        relayRoles();
        store.log(500, 600);
        append(new RoleRevoked(ID, CONTENT, EFFECTIVE, SOURCE), 1);
        Rounds.placeAll(store.dataSource());
        relayRoles();
        store.log(600, 700);
        relayRoles();

        var told = TopicContents.of(ROLES.name());
        assertThat(told.size()).isEqualTo(2);
        assertThat(told.distinct()).isEqualTo(2);
    }

    private void append(DomainEvent event, long sequence) throws SQLException {
        try (var connection = store.dataSource().getConnection()) {
            StoredEvents.append(connection, event, sequence);
        }
    }

    /** Until all of the log is looked through. */
    private void relayRoles() {
        var relay = store.active(RelayedStore.relay(ROLES, EventTracing.OFF));
        relay.start();
        try {
            await().atMost(PATIENCE)
                    .until(() ->
                            StoredEvents.count(
                                            store.dataSource(),
                                            """
                                            select (select max(position) from event_log)
                                                 - coalesce((select position from relay_watermark where topic = 'role.relay.test'), -1)\
                                            """)
                                    == 0);
        } finally {
            relay.stop();
        }
    }

    private List<String> watermarks() {
        return store.jdbc()
                .sql("select topic from relay_watermark")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
