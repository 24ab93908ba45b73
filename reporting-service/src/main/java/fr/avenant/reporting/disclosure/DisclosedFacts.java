package fr.avenant.reporting.disclosure;

import fr.avenant.kit.consumer.JdbcTransaction;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.ColumnArrays;
import fr.avenant.reporting.readtable.FactRow;
import fr.avenant.reporting.readtable.TableCopy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the table of what the public sees of figures about people. It is made of all that was ever
 * recorded in a block, whatever the order in which that came; a batch decides anew on the blocks
 * that it touches, in four statements whatever its size.
 */
public final class DisclosedFacts {

    /** The table. */
    public static final String TABLE = "disclosed";

    private static final int ROWS_AT_ONCE = 2_000;
    private static final int ROWS_OF_A_COPY = 20_000;

    /** It only reads, and so keeps nobody waiting. */
    private static final String PATIENT =
            "set local transaction_timeout = 0; set local work_mem = '64MB'";

    /** Raised with any change of what the rule says. */
    private static final String RULE = "2";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> MEMBERS = new TypeReference<>() {};

    private static final String FIGURE =
            """
            fact.event_id, fact.ordinal, fact.territory, fact.measure, fact.unit, fact.year, fact.dimensions::text,
            fact.status, fact.value, fact.context, fact.recorded_position, fact.recorded_at,
            fact.valid_from, fact.valid_to,
            journal.data #>> '{content,period,from}' as period_from, journal.data #>> '{content,period,to}' as period_to\
            """;

    private static final String NEW =
            "select "
                    + FIGURE
                    + """
                     from fact join journal using (event_id)
                    where event_id = any(?::uuid[]) and is_protected\
                    """;

    private static final String HISTORY =
            "select "
                    + FIGURE
                    + """
                    , disclosed.block, disclosed.public_from, disclosed.public_until
                    from disclosed join fact on fact.event_id = disclosed.event_id and fact.ordinal = disclosed.ordinal
                    join journal on journal.event_id = disclosed.event_id
                    where disclosed.block = any(?::text[])\
                    """;

    private static final String ADD =
            """
            insert into disclosed (event_id, ordinal, measure, block)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[])
            on conflict do nothing\
            """;

    private static final String CHANGE =
            """
            update disclosed set public_from = decided.public_from, public_until = decided.public_until
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::bigint[])
                as decided (event_id, ordinal, public_from, public_until)
            where disclosed.event_id = decided.event_id and disclosed.ordinal = decided.ordinal\
            """;

    private static final String REMOVE =
            """
            delete from disclosed using fact
            where fact.event_id = disclosed.event_id and fact.ordinal = disclosed.ordinal and fact.aggregate_id = ?
            returning disclosed.block\
            """;

    /**
     * All figures whose people are counted, by what holds each block of them. What tells of a
     * period has the word in it: whatever has not is not taken apart.
     */
    private static final String ALL =
            "with journal as materialized (select event_id, data from journal where data::text like '%\"period\"%') select "
                    + FIGURE
                    + """
                    , coalesce(stated.block, fact.measure) as family
                    from fact
                    left join journal using (event_id)
                    left join unnest(?::text[], ?::text[]) as stated (measure, block) on stated.measure = fact.measure
                    where fact.is_protected
                    order by fact.territory, family\
                    """;

    /** A figure as the table has it. */
    private record Row(RecordedFigure figure, String block, @Nullable PublicSpan span) {}

    private static final List<Column<Row>> COLUMNS =
            List.of(
                    Column.of("event_id", "uuid", it -> it.figure().id().event()),
                    Column.of("ordinal", "int", it -> it.figure().id().ordinal()),
                    Column.text("measure", it -> it.figure().measure()),
                    Column.text("block", Row::block),
                    Column.of(
                            "public_from",
                            "bigint",
                            it -> it.span() == null ? null : it.span().from()),
                    Column.of(
                            "public_until",
                            "bigint",
                            it -> it.span() == null ? null : it.span().until()));

    private record Located(RecordedFigure figure, String block) {}

    private record Decided(FigureId id, @Nullable PublicSpan span) {}

    private final ProtectedMeasures measures;
    private final DisclosureRule rule;

    public DisclosedFacts(Catalogue catalogue) {
        measures = ProtectedMeasures.of(catalogue);
        rule = new DisclosureRule(measures);
    }

    /** Changes with the rule, and with what the measures state of it. */
    public String version() {
        return RULE + "-" + Integer.toHexString(measures.toString().hashCode());
    }

    /** Whether not everybody may see a figure, as large as it is. */
    public boolean protects(FactRow figure) {
        return measures.find(figure.measure(), figure.unit()).isPresent();
    }

    /**
     * Decides on the figures of new events, and again on those that they touch.
     *
     * @param events whose rows are in the table of facts already
     */
    public void take(Connection connection, Collection<UUID> events) throws SQLException {
        var added = added(connection, events);
        if (added.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(ADD)) {
            new ColumnArrays<>(connection, statement, added)
                    .add("uuid", it -> it.figure().id().event())
                    .add("int", it -> it.figure().id().ordinal())
                    .add("text", it -> it.figure().measure())
                    .add("text", Located::block);
            statement.executeUpdate();
        }
        decide(connection, added.stream().map(Located::block).distinct().toList());
    }

    /**
     * Decides on all figures that there are, block by block, and writes what it decides in
     * transactions of its own.
     *
     * @param tables in which nothing is decided yet, and nobody writes
     */
    public void takeAll(DataSource tables) throws SQLException {
        try (var reading = tables.getConnection();
                var writing = tables.getConnection()) {
            JdbcTransaction.of(
                    reading,
                    connection -> {
                        try (var settings = connection.createStatement()) {
                            settings.execute(PATIENT);
                        }
                        return takeAll(connection, writing);
                    });
        }
    }

    private int takeAll(Connection reading, Connection writing) throws SQLException {
        try (var statement = reading.prepareStatement(ALL)) {
            var blocks = measures.blocks();
            statement.setArray(1, reading.createArrayOf("text", blocks.keySet().toArray()));
            statement.setArray(2, reading.createArrayOf("text", blocks.values().toArray()));
            statement.setFetchSize(ROWS_AT_ONCE);
            var copy = new TableCopy<>(TABLE, COLUMNS);
            var histories = new LinkedHashMap<String, List<RecordedFigure>>();
            var group = "";
            var gathered = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var territory = rows.getString("territory");
                    var next = territory + " " + rows.getString("family");
                    if (!next.equals(group)) {
                        gathered += decide(histories, copy);
                        histories.clear();
                        group = next;
                        if (gathered > ROWS_OF_A_COPY) {
                            send(writing, copy);
                            gathered = 0;
                        }
                    }
                    var figure = figure(rows);
                    measures.find(figure.measure(), figure.unit())
                            .ifPresent(measure ->
                                    histories
                                            .computeIfAbsent(
                                                    block(territory, measure, figure),
                                                    _ -> new ArrayList<>())
                                            .add(figure));
                }
            }
            gathered += decide(histories, copy);
            send(writing, copy);
            return gathered;
        }
    }

    /** How many rows these blocks make. */
    private int decide(Map<String, List<RecordedFigure>> histories, TableCopy<Row> copy) {
        var count = 0;
        for (var history : histories.entrySet()) {
            var spans = rule.spans(history.getValue());
            for (var figure : history.getValue()) {
                copy.add(new Row(figure, history.getKey(), spans.get(figure.id())));
                count++;
            }
        }
        return count;
    }

    private static void send(Connection writing, TableCopy<Row> copy) throws SQLException {
        JdbcTransaction.of(
                writing,
                connection -> {
                    try (var settings = connection.createStatement()) {
                        settings.execute("set local synchronous_commit = off");
                    }
                    copy.send(connection);
                    return true;
                });
        copy.clear();
    }

    /** Forgets the figures of an aggregate, whose rows are still in the table of facts. */
    public void forget(Connection connection, String aggregate) throws SQLException {
        var blocks = new ArrayList<String>();
        try (var statement = connection.prepareStatement(REMOVE)) {
            statement.setString(1, aggregate);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    blocks.add(rows.getString(1));
                }
            }
        }
        decide(connection, blocks);
    }

    private List<Located> added(Connection connection, Collection<UUID> events)
            throws SQLException {
        var added = new ArrayList<Located>();
        try (var statement = connection.prepareStatement(NEW)) {
            statement.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var figure = figure(rows);
                    var measure = measures.find(figure.measure(), figure.unit()).orElseThrow();
                    added.add(
                            new Located(
                                    figure, block(rows.getString("territory"), measure, figure)));
                }
            }
        }
        return added;
    }

    private void decide(Connection connection, List<String> blocks) throws SQLException {
        if (blocks.isEmpty()) {
            return;
        }
        var histories = new HashMap<String, List<RecordedFigure>>();
        var before = new HashMap<FigureId, @Nullable PublicSpan>();
        try (var statement = connection.prepareStatement(HISTORY)) {
            statement.setArray(1, connection.createArrayOf("text", blocks.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var figure = figure(rows);
                    histories
                            .computeIfAbsent(rows.getString("block"), _ -> new ArrayList<>())
                            .add(figure);
                    before.put(figure.id(), span(rows));
                }
            }
        }
        var changed = new ArrayList<Decided>();
        for (var history : histories.values()) {
            var spans = rule.spans(history);
            for (var figure : history) {
                var span = spans.get(figure.id());
                if (!Objects.equals(span, before.get(figure.id()))) {
                    changed.add(new Decided(figure.id(), span));
                }
            }
        }
        change(connection, changed);
    }

    private static void change(Connection connection, List<Decided> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(CHANGE)) {
            new ColumnArrays<>(connection, statement, changed)
                    .add("uuid", it -> it.id().event())
                    .add("int", it -> it.id().ordinal())
                    .add("bigint", it -> it.span() == null ? null : it.span().from())
                    .add("bigint", it -> it.span() == null ? null : it.span().until());
            statement.executeUpdate();
        }
    }

    /** What overlaps is of one territory, and has the members that nothing is added along. */
    private static String block(String territory, ProtectedMeasure measure, RecordedFigure figure) {
        var block = new StringBuilder(territory).append(' ').append(measure.block());
        for (var dimension : measure.within()) {
            block.append(' ').append(figure.dimensions().getOrDefault(dimension, ""));
        }
        return block.toString();
    }

    private static RecordedFigure figure(ResultSet row) throws SQLException {
        return new RecordedFigure(
                new FigureId(row.getObject("event_id", UUID.class), row.getInt("ordinal")),
                row.getString("measure"),
                row.getString("unit"),
                period(row),
                JSON.readValue(row.getString("dimensions"), MEMBERS),
                row.getBigDecimal("value"),
                row.getString("status").equals("suppressed"),
                row.getString("context"),
                row.getLong("recorded_position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** That of a report, or the dates between which a statistic holds, or its year. */
    private static @Nullable CountedPeriod period(ResultSet row) throws SQLException {
        var from = row.getString("period_from");
        if (from != null) {
            return CountedPeriod.of(from, row.getString("period_to"));
        }
        var year = row.getObject("year", Integer.class);
        var first = row.getObject("valid_from", LocalDate.class);
        var after = row.getObject("valid_to", LocalDate.class);
        if (year == null) {
            return null;
        }
        return first == null || after == null
                ? CountedPeriod.ofYear(year)
                : new CountedPeriod(first, after);
    }

    private static @Nullable PublicSpan span(ResultSet row) throws SQLException {
        var from = row.getObject("public_from", Long.class);
        return from == null
                ? null
                : new PublicSpan(from, row.getObject("public_until", Long.class));
    }
}
