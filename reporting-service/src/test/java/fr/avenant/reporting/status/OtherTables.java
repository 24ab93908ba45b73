package fr.avenant.reporting.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.EventEnvelope;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.reporting.generation.Projections;
import fr.avenant.testplatform.TestPlatform;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The tables of a generation, filled in an order that a test chooses. */
final class OtherTables {

    private final Connection connection;
    private final Projections projections;
    private final Set<ByteBuffer> parkedKeys = new HashSet<>();

    private OtherTables(Connection connection, Projections projections) {
        this.connection = connection;
        this.projections = projections;
    }

    /**
     * @param largestBatch how many records of a topic are taken in at a time
     */
    static Checksums filledWith(
            List<ConsumerRecord<byte[], byte[]>> records, int largestBatch, Projections projections)
            throws SQLException {
        try (var pool = TestPlatform.postgreSql().freshSchema("other_tables");
                var connection = pool.getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/generation.sql"));
            ScriptUtils.executeSqlScript(
                    connection, new ByteArrayResource(projections.creation().getBytes(UTF_8)));
            connection.setAutoCommit(false);
            var tables = new OtherTables(connection, projections);
            var batch = new ArrayList<ConsumedEvent>();
            for (var event : records) {
                if (!batch.isEmpty()
                        && (batch.size() == largestBatch
                                || !batch.getFirst().raw().topic().equals(event.topic()))) {
                    tables.write(batch);
                    batch.clear();
                }
                batch.add(new ConsumedEvent(EventEnvelope.of(event), event));
            }
            tables.write(batch);
            return Checksums.of(
                    JdbcClient.create(new SingleConnectionDataSource(connection, true)),
                    projections.details());
        }
    }

    private void write(List<ConsumedEvent> batch) throws SQLException {
        for (var event : projections.admit(connection, batch)) {
            var key = ByteBuffer.wrap(event.raw().key());
            if (!parkedKeys.contains(key)) {
                writeOrPark(event, key);
            }
        }
        connection.commit();
    }

    /** As the kit's consumer does, one by one. */
    private void writeOrPark(ConsumedEvent event, ByteBuffer key) throws SQLException {
        var before = connection.setSavepoint();
        try {
            projections.write(connection, List.of(event));
        } catch (SQLException | RuntimeException _) {
            connection.rollback(before);
            parkedKeys.add(key);
        }
    }
}
