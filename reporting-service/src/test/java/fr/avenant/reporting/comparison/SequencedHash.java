package fr.avenant.reporting.comparison;

import fr.avenant.contracts.EventJson;
import fr.avenant.reporting.scenario.Published;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.testplatform.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The leaf hash as a writing service's own database computes it, with the kit's own function. */
final class SequencedHash {

    private static final Path MIGRATION =
            Path.of(
                    "../recording-kit/src/main/resources/db/migration/writing-service/V001__event_store.sql");

    private SequencedHash() {}

    static String of(Published event) {
        try (var store = TestPlatform.postgreSql().freshSchema("sequenced_hash")) {
            createFunction(store, event.context().source());
            return JdbcClient.create(store)
                    .sql(
                            """
                            select encode(sha256(convert_to(canonical_cloud_event(
                                :id, :type, :revision, :aggregate, :sequence, :position, :recordedAt,
                                :metadata::json, :payload::json), 'UTF8')), 'hex')\
                            """)
                    .param("id", event.id())
                    .param("type", event.type().name())
                    .param("revision", Integer.toString(event.type().revision()))
                    .param("aggregate", event.subject())
                    .param("sequence", event.sequence())
                    .param("position", event.position())
                    .param("recordedAt", Timestamp.from(event.recordedAt()))
                    .param("metadata", metadata(event))
                    .param("payload", event.data())
                    .query(String.class)
                    .single();
        }
    }

    private static void createFunction(DataSource store, String source) {
        try {
            var migration = Files.readString(MIGRATION);
            JdbcClient.create(store).sql(migration.replace("${source}", source)).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String metadata(Published event) {
        Map<String, String> metadata =
                new TreeMap<>(
                        Map.of(
                                "actor", Publisher.ACTOR,
                                "correlationid", "request-" + event.position(),
                                "causationid", "cause-" + event.position()));
        metadata.put("territory", Objects.requireNonNull(event.territory()));
        return EventJson.write(metadata);
    }
}
