package fr.avenant.recording.relay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventType;
import fr.avenant.recording.sequencer.Rounds;
import fr.avenant.recording.store.StoredEvents;
import java.util.ArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogReaderTest {

    private static final int EVENTS = 60;
    private static final int BYTES = 30_000;

    @Test
    void a_chunk_is_limited_by_bytes_and_by_count_and_nothing_is_left_out() throws Exception {
        try (var dataSource = StoredEvents.freshStore("log_reader_test", Contexts.TERRITORY);
                var connection = dataSource.getConnection()) {
            for (var event = 0; event < EVENTS; event++) {
                StoredEvents.append(
                        connection,
                        "organisation:1",
                        event,
                        new EventType("fr.avenant.territory.OrganisationRegistered", 1),
                        "{\"text\":\"" + "x".repeat(BYTES) + "\"}",
                        "{\"actor\":\"a\",\"causationid\":\"c\",\"correlationid\":\"r\"}");
            }
            Rounds.placeAll(dataSource);
            var byBytes = new LogReader(connection, null, 5_000, 10 * BYTES);
            var read = new ArrayList<Long>();
            var chunk = byBytes.after(-1);
            while (!chunk.events().isEmpty()) {
                assertThat(chunk.events()).hasSizeLessThanOrEqualTo(10);
                chunk.events().forEach(event -> read.add(event.position()));
                chunk = byBytes.after(read.getLast());
            }
            assertThat(read)
                    .containsExactlyElementsOf(LongStream.range(0, EVENTS).boxed().toList());

            var byCount = new LogReader(connection, null, 7, 1_000 * BYTES).after(-1);
            assertThat(byCount.events()).hasSize(7);
            assertThat(byCount.isFull()).isTrue();
            assertThat(new LogReader(connection, null, 5_000, 1).after(3).events())
                    .extracting(LoggedEvent::position)
                    .containsExactly(4L);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void of_one_kind_alone_what_is_left_out_is_looked_at_once() throws Exception {
        try (var dataSource = StoredEvents.freshStore("log_reader_test", Contexts.TERRITORY);
                var connection = dataSource.getConnection()) {
            for (var event = 0; event < EVENTS; event++) {
                StoredEvents.append(
                        connection, (event % 25 == 20 ? "grant:" : "organisation:") + event, 0);
            }
            Rounds.placeAll(dataSource);
            var grants = new LogReader(connection, "grant", 40, BYTES);

            var first = grants.after(-1);
            assertThat(first.events()).extracting(LoggedEvent::position).containsExactly(20L);
            assertThat(first.last()).isEqualTo(39);
            assertThat(first.isFull()).isTrue();

            var second = grants.after(first.last());
            assertThat(second.events()).extracting(LoggedEvent::position).containsExactly(45L);
            assertThat(second.last()).isEqualTo(EVENTS - 1);
            assertThat(second.isFull()).isFalse();

            var atTheEnd = grants.after(second.last());
            assertThat(atTheEnd.events()).isEmpty();
            assertThat(atTheEnd.last()).isEqualTo(EVENTS - 1);

            var cutShort = new LogReader(connection, "grant", EVENTS, 1).after(-1);
            assertThat(cutShort.events()).extracting(LoggedEvent::position).containsExactly(20L);
            assertThat(cutShort.last()).isEqualTo(20);
            assertThat(cutShort.isFull()).isTrue();
        }
    }
}
