package fr.avenant.recording.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.recording.store.RenamedEvent.PlaceRenamed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class EventStoreTest {

    private static final String ID = "organisation:1";
    private static final Map<String, String> METADATA =
            Map.of("actor", "actor-1", "causationid", "c-1", "correlationid", "r-1");

    private HikariDataSource dataSource;
    private JdbcClient jdbc;
    private TransactionManager transactions;
    private EventStorageEngine engine;

    @BeforeEach
    void fresh_store() {
        dataSource = StoredEvents.freshStore("event_store_test", Contexts.TERRITORY);
        jdbc = JdbcClient.create(dataSource);
        var axon = new EventStoreConfiguration();
        transactions = axon.axonTransactionManager(new DataSourceTransactionManager(dataSource));
        engine =
                EventStoreConfiguration.engine(
                        axon.axonConnectionProvider(dataSource),
                        transactions,
                        axon.axonPersistenceExceptionResolver(),
                        new PublishedTypeSerializer(
                                EventTypes.of(Contexts.TERRITORY.events(), RenamedEvent.class)),
                        RenamedEvent.upcasters());
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void an_event_is_stored_under_its_published_name_and_revision_in_canonical_bytes()
            throws Exception {
        append(0, registered("Zoé \"Z\" / ☃ 😀 \u2028 \b"), METADATA);

        var row =
                jdbc.sql("select type, revision, payload::text as payload from event")
                        .query()
                        .singleRow();
        assertThat(row)
                .containsEntry("type", "fr.avenant.territory.OrganisationRegistered")
                .containsEntry("revision", "1");
        var payload = (String) row.get("payload");
        assertThat(payload).isEqualTo(new JsonCanonicalizer(payload).getEncodedString());
        assertThat(payload).contains("\"name\":\"Zoé \\\"Z\\\" / ☃ 😀 \u2028 \\b\"");
        assertThat(payloads()).containsExactly(registered("Zoé \"Z\" / ☃ 😀 \u2028 \b"));
    }

    @Test
    void stored_bytes_are_kept_whatever_they_are() throws SQLException {
        var notCanonical = "{ \"b\" : 1,\n \"a\": 1.50, \"a\": \"\\u00e9\" }";
        try (var connection = dataSource.getConnection()) {
            StoredEvents.append(
                    connection, ID, 0, new EventType("any", 1), notCanonical, metadata(METADATA));
        }

        assertThat(jdbc.sql("select payload::text from event").query(String.class).single())
                .isEqualTo(notCanonical);
    }

    @Test
    void old_revisions_are_read_as_the_newest_and_stay_as_they_were_stored() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            storePlace(connection, 0, 1, "\"label\":\"first\"");
            storePlace(connection, 1, 2, "\"name\":\"second\"");
            storePlace(connection, 2, 3, "\"kind\":\"square\",\"name\":\"third\"");
        }

        assertThat(payloads())
                .containsExactly(
                        new PlaceRenamed(ID, "first", "street", Source.system("sample")),
                        new PlaceRenamed(ID, "second", "street", Source.system("sample")),
                        new PlaceRenamed(ID, "third", "square", Source.system("sample")));
        assertThat(
                        jdbc.sql("select revision from event order by sequence")
                                .query((row, _) -> row.getString(1))
                                .list())
                .containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr.avenant.territory.OrganisationForgotten.v1",
                "fr.avenant.territory.OrganisationRegistered.v2",
                "fr.avenant.contracts.territory.OrganisationEvent$OrganisationRegistered.v1"
            })
    void a_stored_name_and_revision_that_nobody_knows_is_an_error(String type) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            StoredEvents.append(connection, ID, 0, EventType.parse(type), "{}", metadata(METADATA));
        }

        assertThatExceptionOfType(UnknownEventType.class).isThrownBy(this::payloads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "causationid", "correlationid"})
    void an_event_without_mandatory_metadata_is_refused_before_it_could_stop_the_sequencer(
            String missing) {
        var metadata = new TreeMap<>(METADATA);
        metadata.remove(missing);

        assertThatThrownBy(() -> append(0, registered("any"), metadata))
                .hasStackTraceContaining("mandatory_metadata");
        assertThat(stored()).isZero();
    }

    @Test
    void who_loses_a_race_is_told_so() {
        append(0, registered("first"), METADATA);
        append(1, registered("second"), METADATA);

        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> append(0, registered("late"), METADATA));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> append(1, registered("late"), METADATA));
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void a_payload_has_at_most_900_000_bytes() {
        var envelope = jsonBytes(registered(""));
        append(0, registered("é".repeat((900_000 - envelope) / 2)), METADATA);

        assertThatExceptionOfType(PayloadTooLarge.class)
                .isThrownBy(() ->
                        append(1, registered("é".repeat((900_000 - envelope) / 2 + 1)), METADATA));
        assertThat(stored()).isEqualTo(1);
        assertThat(
                        jdbc.sql("select octet_length(payload::text) from event")
                                .query(Integer.class)
                                .single())
                .isBetween(899_999, 900_000);
    }

    private void append(long sequence, Object event, Map<String, String> metadata) {
        transactions.executeInTransaction(() ->
                engine.appendEvents(
                        new GenericDomainEventMessage<>(
                                "organisation", ID, sequence, event, metadata)));
    }

    private List<Object> payloads() {
        return engine.readEvents(ID).asStream().<Object>map(it -> it.getPayload()).toList();
    }

    private long stored() {
        return StoredEvents.count(dataSource, "select count(*) from event");
    }

    private static OrganisationRegistered registered(String name) {
        return new OrganisationRegistered(
                ID,
                new Organisation(
                        name,
                        Organisation.Kind.ASSOCIATION,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                Effective.since("2019"),
                Source.system("sample"));
    }

    private static void storePlace(
            Connection connection, long sequence, int revision, String fields) throws SQLException {
        StoredEvents.append(
                connection,
                ID,
                sequence,
                new EventType(RenamedEvent.NAME, revision),
                "{\"id\":\"%s\",%s,\"source\":{\"system\":\"sample\"}}".formatted(ID, fields),
                metadata(METADATA));
    }

    private static String metadata(Map<String, String> metadata) {
        return EventJson.write(metadata);
    }

    private static int jsonBytes(Object event) {
        return EventJson.write(event).getBytes(UTF_8).length;
    }
}
