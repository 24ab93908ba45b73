package fr.avenant.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final TopicPartition PARTITION = new TopicPartition("any", 0);

    @Test
    void is_full_by_bytes_however_few_records_there_are() {
        var batch = new Batch();
        batch.add(poll(5, 1_000_000));
        assertThat(batch.hasRoom()).isTrue();

        batch.add(poll(5, 1_000_000));

        assertThat(batch.hasRoom()).isFalse();
        assertThat(batch.records()).hasSize(10);
    }

    @Test
    void is_full_by_count_however_small_records_are() {
        var batch = new Batch();
        batch.add(poll(5_000, 1));

        assertThat(batch.hasRoom()).isFalse();
    }

    @Test
    void marks_of_transactions_move_the_offsets_without_a_record() {
        var batch = new Batch();
        assertThat(batch.isEmpty()).isTrue();

        batch.add(new ConsumerRecords<>(Map.of(), Map.of(PARTITION, new OffsetAndMetadata(7))));

        assertThat(batch.isEmpty()).isFalse();
        assertThat(batch.hasRecords()).isFalse();
    }

    private static ConsumerRecords<byte[], byte[]> poll(int records, int bytes) {
        var value = new byte[bytes];
        List<ConsumerRecord<byte[], byte[]>> polled =
                IntStream.range(0, records).mapToObj(offset -> event(offset, value)).toList();
        return new ConsumerRecords<>(
                Map.of(PARTITION, polled), Map.of(PARTITION, new OffsetAndMetadata(records)));
    }

    private static ConsumerRecord<byte[], byte[]> event(long offset, byte[] value) {
        return new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                value.length,
                new byte[0],
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
