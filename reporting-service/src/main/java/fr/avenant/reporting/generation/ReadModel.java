package fr.avenant.reporting.generation;

import fr.avenant.kit.access.Reach;
import fr.avenant.reporting.questionbudget.StatementTimeout;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.HeldRows;
import fr.avenant.reporting.time.PositionLookup;
import fr.avenant.reporting.time.When;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Questions to the generation that serves: each sees one consistent state of it, and of that what
 * the asker may see.
 */
public final class ReadModel {

    private static final String DOCUMENTS =
            """
            select set_config('avenant.public_documents', array(select id from public_document)::text, true),
                   set_config('avenant.known_documents', array(select id from known_document)::text, true)\
            """;

    /**
     * For whoever is of no territory it is the same until the registers change: it stays with the
     * connection, in which nothing but this sets it for longer than a transaction.
     */
    private static final String DOCUMENTS_OF_THE_PUBLIC =
            """
            with state as materialized (
                select current_schema() || ' ' || changes as stands from register_state
            ),
            other as materialized (
                select from state where stands is distinct from current_setting('avenant.documents_as_of', true)
            )
            select set_config('avenant.public_documents', array(select id from public_document)::text, false),
                   set_config('avenant.known_documents', array(select id from known_document)::text, false),
                   set_config('avenant.documents_as_of', (select stands from state), false)
            from other\
            """;

    /** Many ask at once: a question that several processes work on takes them from the others. */
    private static final String TABLES =
            """
            select set_config('search_path', :schema, :passing),
                   set_config('max_parallel_workers_per_gather', '0', true),
                   set_config('avenant.territories', (:territories::text[])::text, true)\
            """;

    private final ReadingConnections readers;
    private final GenerationDataSource connections;
    private final GenerationTables tables;
    private final StatementTimeout timeout;
    private final Supplier<Reach> asker;
    private final Supplier<Set<String>> states;
    private final RegisterMemory registers = new RegisterMemory();

    /**
     * @param asker what whoever asks may see, asked for each question
     * @param states measures whose facts hold while what they are about goes on
     */
    ReadModel(
            ReadingConnections readers,
            GenerationDataSource connections,
            GenerationTables tables,
            StatementTimeout timeout,
            Supplier<Reach> asker,
            Supplier<Set<String>> states) {
        this.readers = readers;
        this.connections = connections;
        this.tables = tables;
        this.timeout = timeout;
        this.asker = asker;
        this.states = states;
    }

    /**
     * Asks the serving generation for what holds at a coordinate, of what the asker may see.
     *
     * @throws IllegalStateException if none serves, which only happens before the first start
     * @throws fr.avenant.reporting.questionbudget.OverBudget if a statement of it takes too long
     */
    public <T> T ask(When when, Function<Snapshot, T> question) {
        var reach = asker.get();
        return ask(
                reach,
                jdbc -> {
                    var coordinate = when.at(new PositionLookup(jdbc));
                    return question.apply(snapshot(reach, coordinate, jdbc, isShared(reach)));
                });
    }

    /**
     * @param isShared whether what is found in the registers may be told from memory
     */
    private Snapshot snapshot(
            Reach reach, Coordinate coordinate, JdbcClient jdbc, boolean isShared) {
        var acts = HeldRows.at(coordinate, states.get(), jdbc);
        var seen = registers.at(coordinate, acts, jdbc, isShared);
        var ended =
                seen.find("ends", HeldRows.Ends.class, () -> HeldRows.Ends.of(jdbc))
                        .by(coordinate.on());
        ended.set(jdbc);
        return new Snapshot(jdbc, reach, coordinate, seen, ended);
    }

    /**
     * Asks for everything, whoever asks: for numbers that are no secret, and where who may ask at
     * all is decided elsewhere.
     */
    public <T> T askEverything(Function<JdbcClient, T> question) {
        return ask(Reach.EVERYWHERE, question);
    }

    /**
     * From now on, within the running question, what others see of the same: less than whoever
     * asks.
     *
     * @throws IllegalArgumentException if they may see more
     */
    public Snapshot seenBy(Reach others, Snapshot snapshot) {
        var asking = asker.get();
        if (!asking.everywhere()
                && (others.everywhere()
                        || !asking.territories().containsAll(others.territories()))) {
            throw new IllegalArgumentException("Nobody may be asked to see more: " + others);
        }
        return stand(serving(), others, snapshot.coordinate(), snapshot.jdbc());
    }

    /** From now on, within the running question, what holds at another coordinate. */
    public Snapshot at(Coordinate coordinate, Snapshot snapshot) {
        var reach = snapshot.asker();
        return snapshot(reach, coordinate, snapshot.jdbc(), isShared(reach));
    }

    /** Until the running transaction ends. */
    Snapshot stand(Generation generation, Reach reach, Coordinate coordinate, JdbcClient jdbc) {
        see(generation, reach, jdbc);
        return snapshot(reach, coordinate, jdbc, false);
    }

    private Generation serving() {
        return tables.serving()
                .orElseThrow(() -> new IllegalStateException("No generation serves yet"));
    }

    private <T> T ask(Reach reach, Function<JdbcClient, T> question) {
        var serving = serving();
        var snapshots = readers.of(reach);
        var answer =
                timeout.during(() ->
                        snapshots
                                .transaction()
                                .execute(_ -> {
                                    timeout.set(snapshots.jdbc());
                                    see(serving, reach, false, snapshots.jdbc());
                                    return question.apply(snapshots.jdbc());
                                }));
        return Objects.requireNonNull(answer);
    }

    /** Until the running transaction ends; names of tables mean nothing else then. */
    void see(Generation generation, Reach reach, JdbcClient jdbc) {
        see(generation, reach, true, jdbc);
    }

    /**
     * @param passing whether it ends with the transaction; what stays with a connection of readers
     *     costs it its plans only if it is another one than before
     */
    private void see(Generation generation, Reach reach, boolean passing, JdbcClient jdbc) {
        var number = generation.number();
        jdbc.sql(TABLES)
                .param(
                        "schema",
                        reach.everywhere()
                                ? connections.schema(number)
                                : connections.publishedSchema(number))
                .param("passing", passing)
                .param("territories", reach.territories().toArray(String[]::new))
                .query((_, _) -> true)
                .single();
        if (!reach.everywhere()) {
            // after others in the same transaction, what stays with the connection is not what is
            // set
            jdbc.sql(isShared(reach) && !passing ? DOCUMENTS_OF_THE_PUBLIC : DOCUMENTS)
                    .query((_, _) -> true)
                    .list();
        }
    }

    /** Whether all who see as much read the same rows. */
    private static boolean isShared(Reach reach) {
        return reach.everywhere() || reach.territories().isEmpty();
    }
}
