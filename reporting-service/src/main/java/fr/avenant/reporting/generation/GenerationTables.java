package fr.avenant.reporting.generation;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.projection.ProjectionWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of generations and their schemas. */
final class GenerationTables {

    private static final String COLUMNS =
            "number, state, projection_version, catalogue_version, to_json(served_at) #>> '{}' as served_at";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final GenerationDataSource connections;
    private final Catalogue catalogue;

    GenerationTables(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            GenerationDataSource connections,
            Catalogue catalogue) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.connections = connections;
        this.catalogue = catalogue;
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
        return generation.projectionVersion().equals(ProjectionWriter.VERSION)
                && generation.catalogueVersion().equals(catalogue.version());
    }

    /** Makes the tables of the next generation; it serves at once if none does. */
    Generation create() {
        var made =
                transaction.execute(_ -> {
                    jdbc.sql("lock table generation in exclusive mode").update();
                    var number =
                            jdbc.sql("select coalesce(max(number), 0) + 1 from generation")
                                    .query((row, _) -> row.getInt(1))
                                    .single();
                    var state = serving().isPresent() ? "building" : "serving";
                    jdbc.sql(
                                    """
                                    insert into generation
                                        (number, state, projection_version, catalogue_version, served_at)
                                    values (?, ?, ?, ?, case when ? = 'serving' then now() end)\
                                    """)
                            .params(
                                    number,
                                    state,
                                    ProjectionWriter.VERSION,
                                    catalogue.version(),
                                    state)
                            .update();
                    createTables(number);
                    return number;
                });
        return alive().stream()
                .filter(generation -> generation.number() == made)
                .findFirst()
                .orElseThrow();
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

    /** Gives up one that was not finished. */
    void abandon(Generation unfinished) {
        jdbc.sql("update generation set state = 'retired' where number = ? and state = 'building'")
                .param(unfinished.number())
                .update();
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
            jdbc.sql("drop schema if exists " + connections.schema(number) + " cascade").update();
        }
    }

    private void createTables(int number) {
        var schema = connections.schema(number);
        jdbc.sql("create schema " + schema).update();
        jdbc.sql("set local search_path to " + schema).update();
        connections.inTransaction(connection ->
                ScriptUtils.executeSqlScript(
                        connection, new ClassPathResource("db/generation.sql")));
    }

    private static Generation generation(ResultSet row, int index) throws SQLException {
        return new Generation(
                row.getInt("number"),
                Generation.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("projection_version"),
                row.getString("catalogue_version"),
                row.getString("served_at"));
    }
}
