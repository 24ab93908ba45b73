package fr.avenant.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventReader;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Upcaster;
import fr.avenant.contracts.Upcasters;
import fr.avenant.contracts.access.Grant;
import fr.avenant.contracts.access.Role;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.contracts.territory.GrantEvent.RoleGranted;
import fr.avenant.contracts.territory.GrantEvent.RoleRevoked;
import fr.avenant.kit.consumer.ReaderTables;
import fr.avenant.kit.consumer.TopicReader;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.topic.PublishedRecords;
import fr.avenant.testplatform.topic.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What a service makes of changes of roles that an older or a newer version published. */
class RoleChangesTest {

    private static final String TOPIC = "role.changes";
    private static final String ACTOR = "0b6a2f62-6c0f-4b8e-9d7e-1f2a3b4c5d6e";
    private static final Grant CONTENT = new Grant(ACTOR, Role.CONTRIBUTOR, "cahors", null, null);
    private static final Effective EFFECTIVE =
            new Effective("2026-11-21", null, Effective.Basis.PRINTED);
    private static final Source SOURCE = new Source(null, null, "habilitations");
    private static final String ID = "grant:" + CONTENT.code();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private HikariDataSource tables;
    private Roles roles;
    private int published;

    @BeforeEach
    void fresh_topic_and_tables() throws Exception {
        TestTopics.delete(TOPIC);
        TestPlatform.kafka().createTopic(TOPIC, 1);
        tables = ReaderTables.fresh("role_changes_test");
        roles = new Roles(JdbcClient.create(tables), new InitialRoles(List.of()));
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void a_role_is_given_and_taken_back() throws Exception {
        publish("RoleGranted.v1", granted());
        read(1);
        assertThat(roles.of(ACTOR)).extracting(HeldRole::role).containsExactly(Role.CONTRIBUTOR);

        publish("RoleRevoked.v1", revoked());
        read(1);
        assertThat(roles.of(ACTOR)).isEmpty();
    }

    @Test
    void a_role_given_by_a_revision_that_is_not_known_counts_for_nothing_and_is_parked()
            throws Exception {
        publish("RoleGranted.v7", granted());
        read(1);

        assertThat(roles.of(ACTOR)).isEmpty();
        assertThat(parkedReasons()).singleElement().asString().contains("RoleGranted.v7");
    }

    @Test
    void a_revocation_of_a_revision_that_is_not_known_ends_the_role_until_somebody_looks()
            throws Exception {
        publish("RoleGranted.v1", granted());
        publish("RoleRevoked.v2", "{\"id\":\"" + ID + "\",\"until\":\"2026-12-31\"}");
        publish("RoleGranted.v1", granted());
        read(3);

        assertThat(roles.of(ACTOR)).isEmpty();
        assertThat(parkedReasons()).hasSize(2);
    }

    @Test
    void whatever_else_is_told_about_a_grant_is_not_skipped() throws Exception {
        publish("RoleGranted.v1", granted());
        publish("RoleSuspended.v1", "{\"id\":\"" + ID + "\"}");
        read(2);

        assertThat(roles.of(ACTOR)).isEmpty();
        assertThat(parkedReasons()).hasSize(1);
    }

    @Test
    void what_is_not_about_roles_is_left_to_others() throws Exception {
        try (var publisher = new PublishedRecords(TOPIC)) {
            publisher.publish(0, 5);
        }
        read(5);

        assertThat(parkedReasons()).isEmpty();
    }

    /** As if a later version gave roles by another record. */
    @PublishedType(value = "fr.avenant.territory.RoleGranted", revision = 2)
    private record GrantedLater(String id, Grant given, Source source) implements RoleChange {
        @Override
        public boolean gives() {
            return true;
        }

        @Override
        public Grant content() {
            return given;
        }
    }

    private static final class Lift implements Upcaster {
        @Override
        public EventType from() {
            return new EventType("fr.avenant.territory.RoleGranted", 1);
        }

        @Override
        public ObjectNode lift(ObjectNode payload) {
            var content = payload.get("content");
            payload.remove(List.of("content", "effective"));
            return payload.set("given", content);
        }
    }

    @Test
    void an_older_revision_is_lifted_as_every_other_event_is() throws Exception {
        publish("RoleGranted.v1", granted());
        read(
                1,
                new RoleChanges(
                        new EventReader(
                                EventTypes.of(GrantedLater.class),
                                new Upcasters(List.of(new Lift())))));

        assertThat(parkedReasons()).isEmpty();
        assertThat(roles.of(ACTOR)).extracting(HeldRole::role).containsExactly(Role.CONTRIBUTOR);
    }

    private static String granted() {
        return EventJson.write(new RoleGranted(ID, CONTENT, EFFECTIVE, SOURCE));
    }

    private static String revoked() {
        return EventJson.write(new RoleRevoked(ID, CONTENT, EFFECTIVE, SOURCE));
    }

    private void publish(String type, String payload) throws Exception {
        try (var publisher = new PublishedRecords(TOPIC)) {
            publisher.publish(
                    published++, ID, payload, Map.of("ce_type", "fr.avenant.territory." + type));
        }
    }

    private void read(int records) throws Exception {
        read(records, new RoleChanges());
    }

    private void read(int records, RoleChanges writer) throws Exception {
        try (var reader =
                new TopicReader(
                        tables,
                        new Topics(
                                KafkaConnection.plain(TestPlatform.kafka().bootstrapServers()),
                                (short) 1),
                        TOPIC,
                        "role-changes",
                        writer)) {
            var seen = new int[1];
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> (seen[0] += reader.poll()) >= records);
        }
    }

    private List<String> parkedReasons() {
        return JdbcClient.create(tables)
                .sql("select reason from parked_event order by record_offset")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
