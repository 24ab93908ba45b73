package fr.avenant.reporting.generation;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.reporting.catalogue.Catalogue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of generations and their schemas. */
final class GenerationTables {

    private static final Logger log = LoggerFactory.getLogger(GenerationTables.class);

    private static final String COLUMNS =
            "number, state, projection_version, catalogue_version, served_at, consumer_group";

    private static final String CREATE =
            """
            insert into generation (number, state, projection_version, catalogue_version, served_at)
            select coalesce(max(number), 0) + 1, :state, :projection, :catalogue,
                   case when :state = 'serving' then now() end
            from generation
            returning %s\
            """
                    .formatted(COLUMNS);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final GenerationDataSource connections;
    private final ReadingViews views;
    private final Catalogue catalogue;
    private final Projections projections;

    GenerationTables(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            GenerationDataSource connections,
            Catalogue catalogue,
            Projections projections) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.connections = connections;
        this.views = new ReadingViews(jdbc, connections);
        this.catalogue = catalogue;
        this.projections = projections;
    }

    Optional<Generation> serving() {
        return jdbc.sql("select " + COLUMNS + " from generation where state = 'serving'")
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

    /** Whether it was made by this code for these measures. */
    boolean isCurrent(Generation generation) {
        return generation.projectionVersion().equals(projections.version())
                && generation.catalogueVersion().equals(catalogue.version());
    }

    /** The serving one; at the first start of all, an empty one that serves while it is filled. */
    Generation servingOrFirst() {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    lockList();
                    return serving().orElseGet(() -> create("serving"));
                }));
    }

    /**
     * Lets readers see it as this code has them see it. Tables of an older code may lack something
     * for that; nothing is shown of them then that should not be.
     */
    void renewViews(Generation generation) {
        try {
            transaction.executeWithoutResult(_ -> {
                lockList();
                views.create(generation.number());
            });
        } catch (DataAccessException e) {
            log.error("Generation {} must be rebuilt to be read", generation.number(), e);
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

    /** Drops the tables of retired generations but the newest, which may still be read. */
    void dropRetired() {
        var retired =
                jdbc.sql(
                                """
                                select number from generation where state = 'retired'
                                order by number desc offset 1\
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
                        .param("projection", projections.version())
                        .param("catalogue", catalogue.version())
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
                        connection, new ClassPathResource("db/generation.sql")));
        views.create(number);
    }

    private static Generation generation(ResultSet row, int index) throws SQLException {
        var servedAt = row.getObject("served_at", OffsetDateTime.class);
        return new Generation(
                row.getInt("number"),
                Generation.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("projection_version"),
                row.getString("catalogue_version"),
                servedAt == null ? null : CloudEventHeaders.time(servedAt.toInstant()),
                row.getString("consumer_group"));
    }
}
