package fr.avenant.recording.sequencer;

import static fr.avenant.recording.sequencer.LogCheck.assertThatLogIsDenseCompleteAndInOrder;
import static fr.avenant.recording.sequencer.Transactions.begin;
import static fr.avenant.recording.sequencer.Transactions.takeNumber;
import static fr.avenant.recording.store.StoredEvents.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.contracts.Contexts;
import fr.avenant.recording.store.StoredEvents;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SequencingRoundTest {

    private HikariDataSource dataSource;
    private JdbcClient jdbc;

    @BeforeEach
    void fresh_store() {
        dataSource = StoredEvents.freshStore("round_test", Contexts.TERRITORY);
        jdbc = JdbcClient.create(dataSource);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void an_aggregate_keeps_its_order_when_an_older_transaction_appends_after_a_younger_one()
            throws SQLException {
        assertThat(sequencesAfterAnOlderTransactionAppendedLast()).containsExactly(0L, 1L);
    }

    @Test
    void the_transactions_own_number_alone_would_not_keep_it() throws SQLException {
        jdbc.sql("alter table event alter settled_after set default pg_current_xact_id()").update();

        assertThat(sequencesAfterAnOlderTransactionAppendedLast()).containsExactly(1L, 0L);
    }

    @Test
    void a_round_says_how_many_it_placed() throws SQLException {
        StoredEvents.appendMany(dataSource, 250);
        try (var session = session()) {
            var round = new SequencingRound(100);

            var look = Look.at(session.connection());
            assertThat(
                            List.of(
                                    round.run(session, look),
                                    round.run(session, look),
                                    round.run(session, look)))
                    .containsExactly(100, 100, 50);
        }
        assertThatLogIsDenseCompleteAndInOrder(dataSource);
    }

    @Test
    void whether_something_waits_is_seen_without_reading_the_whole_store() throws SQLException {
        StoredEvents.appendMany(dataSource, 5_000);
        Rounds.placeAll(dataSource);
        jdbc.sql("analyze event, event_log").update();

        assertThat(jdbc.sql("explain " + Look.LOOK).query(String.class).list())
                .noneMatch(line -> line.contains("Seq Scan on event"));
    }

    @Test
    void a_store_restored_from_a_dump_is_refused_until_it_is_adopted() throws SQLException {
        try (var writer = dataSource.getConnection()) {
            append(writer, "organisation:1", 0);
            append(writer, "organisation:2", 0);
            round();
            append(writer, "organisation:2", 1);
        }
        jdbc.sql("update event set settled_after = '999999999999'").update();
        try (var session = session()) {
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            RestoredStoreCheck.refuseForeignTransactionNumbers(
                                    session.connection()))
                    .withMessageContaining("adopt_restored_events");
        }

        jdbc.sql("call adopt_restored_events()").update();

        try (var session = session();
                var writer = dataSource.getConnection()) {
            RestoredStoreCheck.refuseForeignTransactionNumbers(session.connection());
            append(writer, "organisation:1", 1);
        }
        round();
        assertThatLogIsDenseCompleteAndInOrder(dataSource);
    }

    /**
     * The older one takes its number early; the younger one appends event 0 and commits; the older
     * one sees it and appends event 1, while a bystander holds the horizon between the two.
     */
    private List<Long> sequencesAfterAnOlderTransactionAppendedLast() throws SQLException {
        try (var older = begin(dataSource);
                var bystander = begin(dataSource);
                var younger = begin(dataSource)) {
            takeNumber(older);
            takeNumber(bystander);
            append(younger, "organisation:1", 0);
            younger.commit();
            append(older, "organisation:1", 1);
            older.commit();
            round();
            bystander.commit();
        }
        round();
        return jdbc.sql(
                        "select sequence from event_log join event using (global_index) order by position")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private void round() throws SQLException {
        try (var session = session()) {
            new SequencingRound(10_000).run(session, Look.at(session.connection()));
        }
    }

    private LockedSession session() throws SQLException {
        return LockedSession.tryOpen(dataSource, "sequencer").orElseThrow();
    }
}
