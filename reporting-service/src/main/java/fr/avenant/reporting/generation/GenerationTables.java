package fr.avenant.reporting.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/** The list of generations and their schemas. */
final class GenerationTables {

    private static final Logger log = LoggerFactory.getLogger(GenerationTables.class);

    private static final String COLUMNS =
            "number, state, versions::text, served_at, consumer_group";

    /** Part of a generation's versions that its tables themselves are. */
    private static final String TABLES = "tables";

    private static final ClassPathResource LAYOUT = new ClassPathResource("db/generation.sql");
    private static final TypeReference<TreeMap<String, String>> VERSIONS = new TypeReference<>() {};

    private static final String CREATE =
            """
            insert into generation (number, state, versions, served_at)
            select coalesce(max(number), 0) + 1, :state, :versions::jsonb,
                   case when :state = 'serving' then now() end
            from generation
            returning %s\
            """
                    .formatted(COLUMNS);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final GenerationDataSource connections;
    private final ReadingViews views;
    private final String script;
    private final SortedMap<String, String> versions;

    GenerationTables(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            GenerationDataSource connections,
            Projections projections) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.connections = connections;
        this.views = new ReadingViews(jdbc, connections, projections.details());
        this.script = script(projections);
        this.versions = new TreeMap<>(projections.versions());
        this.versions.put(TABLES, layout(script));
    }

    Optional<Generation> serving() {
        return jdbc.sql(
                        "select %s from %s.generation where state = 'serving'"
                                .formatted(COLUMNS, connections.base()))
                .query(GenerationTables::generation)
                .optional();
    }

    /** Those that are not retired, oldest first. */
    List<Generation> alive() {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from generation where state <> 'retired' order by number")
                .query(GenerationTables::generation)
                .list();
    }

    /**
     * What of a generation this code makes in another way, sorted. The measures are no part of it:
     * no projection reads them.
     */
    SortedSet<String> outdated(Generation generation) {
        return generation.otherThan(versions);
    }

    /** The serving one; at the first start of all, an empty one that serves while it is filled. */
    Generation servingOrFirst() {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    lockList();
                    return serving().orElseGet(() -> create("serving"));
                }));
    }

    /** Whether nothing has been read into it yet. */
    boolean areUntouched(Generation generation) {
        return JdbcClient.create(connections.of(generation))
                .sql("select not exists (select from consumer_offset)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Lets readers see it as this code has them see it. Tables of an older code may lack something
     * for that: the public reads nothing of them then, because the views of then show what those of
     * now would not.
     */
    void renewViews(Generation generation) {
        try {
            transaction.executeWithoutResult(_ -> {
                lockList();
                views.create(generation.number());
            });
        } catch (DataAccessException e) {
            log.error("Generation {} must be rebuilt to be read", generation.number(), e);
            views.dropPublished(generation.number());
        }
    }

    /** Makes the empty tables of the next generation. */
    Generation next() {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    lockList();
                    return create("building");
                }));
    }

    /** Makes the tables of a generation that nobody reads anew. */
    void empty(Generation generation) {
        transaction.executeWithoutResult(_ -> {
            views.dropWithTables(generation.number());
            createTables(generation.number());
        });
    }

    /** Lets a built generation take the place of the serving one, in one transaction. */
    void serve(Generation built) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("update generation set state = 'retired' where state = 'serving'").update();
            jdbc.sql("update generation set state = 'serving', served_at = now() where number = ?")
                    .param(built.number())
                    .update();
        });
    }

    /** Gives up those that were not finished; only who holds the lock may. */
    void abandonUnfinished() {
        jdbc.sql("update generation set state = 'retired' where state = 'building'").update();
    }

    /**
     * Drops the tables of retired generations but those that served last, which may still be read.
     */
    void dropRetired() {
        var retired =
                jdbc.sql(
                                """
                                select number from generation where state = 'retired'
                                order by served_at desc nulls last, number desc offset 1\
                                """)
                        .query((row, _) -> row.getInt(1))
                        .list();
        for (var number : retired) {
            views.dropWithTables(number);
        }
    }

    private void lockList() {
        jdbc.sql("lock table generation in exclusive mode").update();
    }

    private Generation create(String state) {
        var made =
                jdbc.sql(CREATE)
                        .param("state", state)
                        .param("versions", EventJson.write(versions))
                        .query(GenerationTables::generation)
                        .single();
        createTables(made.number());
        return made;
    }

    private void createTables(int number) {
        var schema = connections.schema(number);
        jdbc.sql("create schema " + schema).update();
        jdbc.sql("set local search_path to " + schema).update();
        connections.inTransaction(connection ->
                ScriptUtils.executeSqlScript(
                        connection, new ByteArrayResource(script.getBytes(UTF_8))));
        views.create(number);
    }

    /** What makes all tables of a generation, in its schema. */
    static String script(Projections projections) {
        try {
            return LAYOUT.getContentAsString(UTF_8) + projections.creation();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes with the tables, and not with what is said or how it is laid out. */
    private static String layout(String script) {
        return shortHash(script.replaceAll("--.*", "").replaceAll("\\s+", " "));
    }

    private static String shortHash(Object value) {
        return EventJson.hash(value).substring(0, 12);
    }

    private static Generation generation(ResultSet row, int index) throws SQLException {
        var versions = EventJson.canonicalMapper().readValue(row.getString("versions"), VERSIONS);
        var servedAt = row.getObject("served_at", OffsetDateTime.class);
        return new Generation(
                row.getInt("number"),
                Generation.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                shortHash(versions),
                versions,
                servedAt == null ? null : CloudEventHeaders.time(servedAt.toInstant()),
                row.getString("consumer_group"));
    }
}
