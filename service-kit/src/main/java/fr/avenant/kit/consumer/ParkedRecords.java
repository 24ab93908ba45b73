package fr.avenant.kit.consumer;

import fr.avenant.kit.topic.KafkaConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads single records of topics again, in nobody's group. */
final class ParkedRecords implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;

    ParkedRecords(KafkaConnection kafka) {
        this.consumer = kafka.consumer(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"));
    }

    /**
     * The records of these rows, in their order.
     *
     * @param rows by partition and offset
     * @throws KafkaException if one is not there, or none comes for 10 s
     */
    List<ConsumerRecord<byte[], byte[]>> read(List<ParkedRows.Row> rows) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>(rows.size());
        while (found.size() < rows.size()) {
            var before = found.size();
            for (var event : from(rows.get(before))) {
                if (found.size() < rows.size() && rows.get(found.size()).isPlaceOf(event)) {
                    found.add(event);
                }
            }
            if (found.size() == before) {
                throw new KafkaException("Not on its topic any more: " + rows.get(before));
            }
        }
        return found;
    }

    private List<ConsumerRecord<byte[], byte[]>> from(ParkedRows.Row row) {
        var partition = new TopicPartition(row.topic(), row.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, row.offset());
        return await(partition);
    }

    private List<ConsumerRecord<byte[], byte[]>> await(TopicPartition partition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var records = consumer.poll(A_MOMENT).records(partition);
            if (!records.isEmpty()) {
                return records;
            }
        }
        throw new TimeoutException("No record comes from " + partition);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
