package fr.avenant.reporting.generation;

import static fr.avenant.reporting.scenario.Facts.corrected;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.kit.access.Reach;
import fr.avenant.reporting.questionbudget.StatementTimeout;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Now;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.Ended;
import fr.avenant.reporting.time.Positions;
import fr.avenant.reporting.time.When;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** For how long questions are told what others found in the registers. */
@ExtendWith(SharedService.class)
class RegisterMemoryTest {

    private final RunningReporting reporting;
    private final Publisher publisher;
    private final AtomicInteger searches = new AtomicInteger();

    RegisterMemoryTest(RunningReporting reporting, Publisher publisher) {
        this.reporting = reporting;
        this.publisher = publisher;
    }

    /** What changes the registers, in each of the ways in which something can. */
    enum Change {
        REGISTERED {
            @Override
            void happen(Publisher publisher) {
                publisher.publish(qpv("memory", "nouveau"));
            }
        },
        CORRECTED {
            @Override
            void happen(Publisher publisher) {
                var document = publisher.publish(document("memory.doc", "Document", true));
                publisher.publish(corrected(document, "Document", false));
            }
        },
        OF_ANOTHER_CONTEXT {
            @Override
            void happen(Publisher publisher) {
                publisher.publish(Contracts.registered("memory"));
            }
        };

        abstract void happen(Publisher publisher);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_found_is_told_until_the_registers_change(Change change) {
        var readers = asking(Reach.PUBLIC);
        publisher.publish(territory("memory"));
        reporting.awaitAll(publisher);
        find(readers, Now.INSTANCE);
        find(readers, Now.INSTANCE);
        assertThat(searches).hasValue(1);

        publisher.publish(
                organisation(
                        "memory." + change.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "Association",
                        null));
        reporting.awaitAll(publisher);
        find(readers, Now.INSTANCE);
        assertThat(searches).as("after something else").hasValue(1);

        change.happen(publisher);
        reporting.awaitAll(publisher);
        find(readers, Now.INSTANCE);
        assertThat(searches).as("after the change").hasValue(2);
    }

    @Test
    void what_is_set_aside_or_taken_back_counts_as_a_change() {
        publisher.publish(territory("aside"));
        reporting.awaitAll(publisher);

        assertThat(changesBy("delete from entity where aggregate_id = 'territory:aside'"))
                .isEqualTo(1);
        assertThat(
                        changesBy(
                                """
                                insert into parked_event (topic, partition, record_offset, key, reason, admitted)
                                values ('territory.events', 0, -5, 'document:x', 'a test', false)\
                                """))
                .isEqualTo(1);
    }

    @Test
    void a_question_about_an_earlier_time_finds_for_itself() {
        var readers = asking(Reach.PUBLIC);
        publisher.publish(territory("earlier"));
        reporting.awaitAll(publisher);
        find(readers, Now.INSTANCE);

        find(readers, beforeTheFirst());
        find(readers, beforeTheFirst());

        assertThat(searches).hasValue(3);
    }

    @Test
    void whoever_sees_more_finds_for_themselves() {
        publisher.publish(territory("more"));
        reporting.awaitAll(publisher);
        var readers = asking(Reach.PUBLIC);
        find(readers, Now.INSTANCE);
        assertThat(found(asking(new Reach(false, Set.of("more"))))).isEqualTo(2);
        assertThat(found(asking(Reach.EVERYWHERE))).isEqualTo(3);
        assertThat(found(readers)).isEqualTo(1);
    }

    private void find(ReadModel readers, When when) {
        found(readers, when);
    }

    private int found(ReadModel readers) {
        return found(readers, Now.INSTANCE);
    }

    private int found(ReadModel readers, When when) {
        return readers.ask(
                when,
                snapshot ->
                        snapshot.registers()
                                .find("a test", Integer.class, searches::incrementAndGet));
    }

    private static When beforeTheFirst() {
        return recorded -> {
            var known = Positions.of(_ -> -1);
            return new Coordinate(known, known, Now.TODAY, Ended.EXCLUDED);
        };
    }

    /** In a transaction that is taken back. */
    private long changesBy(String statement) {
        var connections = reporting.bean(GenerationDataSource.class);
        var serving = reporting.bean(GenerationTables.class).serving().orElseThrow();
        try (var connection = connections.of(serving).getConnection()) {
            connection.setAutoCommit(false);
            try (var work = connection.createStatement()) {
                var before = changes(connection);
                work.executeUpdate(statement);
                return changes(connection) - before;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long changes(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("select changes from register_state")
                .query(Long.class)
                .single();
    }

    private ReadModel asking(Reach reach) {
        return new ReadModel(
                reporting.bean(ReadingConnections.class),
                reporting.bean(GenerationDataSource.class),
                reporting.bean(GenerationTables.class),
                reporting.bean(StatementTimeout.class),
                () -> reach,
                Set::of);
    }
}
