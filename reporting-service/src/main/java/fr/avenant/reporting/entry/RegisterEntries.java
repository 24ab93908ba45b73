package fr.avenant.reporting.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.questionbudget.RowBudget;
import fr.avenant.reporting.questionbudget.StatementTimeout;
import fr.avenant.reporting.time.HeldRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** Reads what is registered at a coordinate, a kind at a time. */
public final class RegisterEntries {

    private static final String COLUMNS =
            """
            select aggregate_id, content::text, valid_from, has_ended, document, locator, system,
                   recorded_position, ordinal,
                   (select effective::text from told_effective told where told.event_id = entry.event_id) as effective
            """;

    private static final String OF_KIND = "from %s_%s entry where kind = :kind";
    private static final String HELD = OF_KIND.formatted("entity", "held");
    private static final String BEGUN = OF_KIND.formatted("entity", "begun");
    private static final String COUNT = "select count(*) ";

    private static final String IN_ORDER = " order by aggregate_id, recorded_position, ordinal";

    private static final String WINDOW =
            """
            select * from (
                %s and aggregate_id > :after order by aggregate_id fetch first %s rows with ties
            ) windowed\
            """;

    /** Where an entry is written: a document and the place in it, or a system. */
    public record EntrySource(
            @Nullable String document, @Nullable String locator, @Nullable String system) {}

    /**
     * An entry of the register.
     *
     * @param content as the published language has it
     * @param validFrom the first day that it can hold; null if the source does not say
     * @param effective when it holds, as its event says
     * @param ended whether it held no longer on the day of the question
     */
    public record Entry<T extends Record>(
            String id,
            T content,
            @Nullable LocalDate validFrom,
            Effective effective,
            boolean ended,
            EntrySource source) {

        /** What stands after the colon of the identifier. */
        public String code() {
            return id.substring(id.indexOf(':') + 1);
        }

        /** What stands after the last dot of the identifier. */
        public String slug() {
            return id.substring(Math.max(id.lastIndexOf('.'), id.indexOf(':')) + 1);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(RegisterEntries.class);

    private final JdbcClient jdbc;
    private final Set<String> failed = new TreeSet<>();

    public RegisterEntries(Snapshot snapshot) {
        this.jdbc = snapshot.jdbc();
    }

    public <T extends Record> List<Entry<T>> ofKind(String kind, Class<T> type) {
        return read(COLUMNS + HELD, kind, Map.of(), type);
    }

    public <T extends Record> List<Entry<T>> ofTerritory(
            String kind, String territory, Class<T> type) {
        return read(
                COLUMNS + HELD + " and territory = :territory",
                kind,
                Map.of("territory", territory),
                type);
    }

    /** What names a contract as its own. */
    public <T extends Record> List<Entry<T>> ofContract(
            String kind, Entry<Contract> contract, Class<T> type) {
        return read(
                COLUMNS + HELD + " and territory = :territory and contract = :contract",
                kind,
                Map.of("territory", contract.content().territory(), "contract", contract.id()),
                type);
    }

    /**
     * What has an identifier in a column of its own.
     *
     * @param kind of entries with details of the same name
     */
    public <T extends Record> List<Entry<T>> naming(
            String kind, String column, String id, Class<T> type) {
        return read(
                COLUMNS + OF_KIND.formatted(kind, "held") + " and %s = :id".formatted(column),
                kind,
                Map.of("id", id),
                type);
    }

    /** A part of the same. */
    public <T extends Record> Windowed<T> naming(
            String kind, String column, String id, Class<T> type, Window window) {
        var rows = OF_KIND.formatted(kind, "held") + " and %s = :id".formatted(column);
        return read(rows, COUNT + rows, kind, id, type, window);
    }

    /** A part of what has an identifier in a list, likewise. */
    public <T extends Record> Windowed<T> listing(
            String kind, String column, String id, Class<T> type, Window window) {
        var rows = OF_KIND.formatted(kind, "held") + " and :id = any(%s)".formatted(column);
        return read(rows, COUNT + rows, kind, id, type, window);
    }

    /**
     * A part of the signatures of contracts by an organisation; in all are counted the contracts,
     * each as often as it signed.
     */
    public Windowed<Contract.Signature> signedBy(String organisation, Window window) {
        var rows =
                OF_KIND.formatted("signature", "held")
                        + """
                         and :id = any(signatories) and exists (
                            select from contract_begun contract where contract.aggregate_id = entry.aggregate_id
                        )\
                        """;
        var signed =
                "select coalesce(sum(cardinality(array_positions(signatories, :id))), 0) " + rows;
        return read(rows, signed, "signature", organisation, Contract.Signature.class, window);
    }

    /** A part of the bodies in which an organisation has a seat; in all are counted the seats. */
    public Windowed<Body> withSeatOf(String organisation, Window window) {
        var seats = OF_KIND.formatted("seat", "held") + " and organisation = :id";
        var rows =
                HELD
                        + """
                         and (event_id, ordinal) in (
                            select event_id, ordinal from seat_held where organisation = :id
                        )\
                        """;
        return read(rows, COUNT + seats, "body", organisation, Body.class, window);
    }

    /**
     * The first of its kind, also if it has ended; parts of an aggregate have their aggregate's
     * identifier.
     */
    public <T extends Record> Optional<Entry<T>> one(String kind, String id, Class<T> type) {
        return all(kind, List.of(id), type).stream().findFirst();
    }

    /** Those with these identifiers, also if they have ended. */
    public <T extends Record> List<Entry<T>> all(
            String kind, Collection<String> ids, Class<T> type) {
        var parameters = Map.<String, Object>of("ids", ids.toArray(String[]::new));
        return read(COLUMNS + BEGUN + " and aggregate_id = any(:ids)", kind, parameters, type);
    }

    /** From now on with what has ended: of what has ended itself, all is shown. */
    public void withEnded() {
        HeldRows.withEnded(jdbc);
    }

    /** Names of organisations, by identifier; those that are not registered are left out. */
    public Map<String, String> organisationNames(Collection<String> ids) {
        return labels("organisation_known", ids);
    }

    /** Titles of contracts, by identifier; those that are not registered are left out. */
    public Map<String, String> contractTitles(Collection<String> ids) {
        return labels("contract_begun", ids);
    }

    private Map<String, String> labels(String view, Collection<String> ids) {
        var labels = new HashMap<String, String>();
        jdbc.sql("select aggregate_id, label from %s where aggregate_id = any(?)".formatted(view))
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    labels.put(row.getString("aggregate_id"), row.getString("label"));
                });
        return labels;
    }

    /** The quartier that has an official code; empty if none has, or several do. */
    public Optional<String> withOfficialCode(String code) {
        var quartiers =
                jdbc.sql(
                                """
                                select distinct aggregate_id from perimeter_known
                                where official_code = ?\
                                """)
                        .param(code)
                        .query(String.class)
                        .list();
        return quartiers.size() == 1 ? Optional.of(quartiers.getFirst()) : Optional.empty();
    }

    /** The day on which a quartier left; null if it has not. */
    public @Nullable LocalDate left(String quartier) {
        return jdbc.sql("select since from quartier_left where id = ?")
                .param(quartier)
                .query((row, _) -> Optional.ofNullable(row.getObject("since", LocalDate.class)))
                .optional()
                .flatMap(day -> day)
                .orElse(null);
    }

    /** What names a quartier besides figures, in the order of kinds and identifiers. */
    public List<Mention> mentions(String territory, String quartier) {
        return jdbc.sql(
                        """
                        select kind, aggregate_id, coalesce(label, aggregate_id) as label from (
                            select kind, aggregate_id, label, territory, quartiers from engagement_held
                            union all
                            select kind, aggregate_id, label, territory, quartiers from means_held
                            union all
                            select kind, aggregate_id, label, territory, quartiers from post_held
                            union all
                            select kind, aggregate_id, label, territory, quartiers from tfpb_programme_held
                            union all
                            select kind, aggregate_id, label, territory, array[quartier] from operation_held
                        ) mention
                        where territory = :territory and :quartier = any(quartiers)
                        order by kind, aggregate_id\
                        """)
                .param("territory", territory)
                .param("quartier", quartier)
                .query((row, _) ->
                        new Mention(
                                row.getString("kind"),
                                row.getString("aggregate_id"),
                                row.getString("label")))
                .list();
    }

    /** The figures of what is registered, as whoever asks may see them. */
    public RecordedFacts facts() {
        return new RecordedFacts(jdbc);
    }

    /** The last day of a contract, as prolonged; null if its period is open. */
    public @Nullable LocalDate lastDay(String contract) {
        return jdbc.sql("select day_after - 1 as last from contract_period where contract = ?")
                .param(contract)
                .query((row, _) -> Optional.ofNullable(row.getObject("last", LocalDate.class)))
                .optional()
                .flatMap(day -> day)
                .orElse(null);
    }

    /** How many there are, without reading them. */
    public RegisterCounts counts() {
        return new RegisterCounts(jdbc);
    }

    /**
     * A part of an answer that fails alone.
     *
     * @param name of the part, as it stands in the answer
     * @param otherwise what the part is when it cannot be read
     */
    public <T> T section(String name, Supplier<T> part, T otherwise) {
        jdbc.sql("savepoint section").update();
        try {
            var read = part.get();
            jdbc.sql("release savepoint section").update();
            return read;
        } catch (DataAccessResourceFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            if (StatementTimeout.ended(e)) {
                throw e;
            }
            log.warn("The section {} of an answer cannot be read", name, e);
            jdbc.sql("rollback to savepoint section").update();
            failed.add(name);
            return otherwise;
        }
    }

    /** What could not be read: names of sections, identifiers of entries; null if all could. */
    public @Nullable List<String> failed() {
        return failed.isEmpty() ? null : List.copyOf(failed);
    }

    private <T extends Record> List<Entry<T>> read(
            String sql, String kind, Map<String, Object> parameters, Class<T> type) {
        var entries = new ArrayList<Entry<T>>();
        read(sql, kind, parameters, type, (_, entry) -> entry.ifPresent(entries::add));
        return entries;
    }

    /**
     * @param counting the statement that tells how many there are in all
     */
    private <T extends Record> Windowed<T> read(
            String sql, String counting, String kind, String id, Class<T> type, Window window) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("after", window.after() == null ? "" : window.after());
        var rows = new ArrayList<Map.Entry<String, Optional<Entry<T>>>>();
        read(
                WINDOW.formatted(COLUMNS + sql, window.limit() + 1),
                kind,
                parameters,
                type,
                (row, entry) -> rows.add(Map.entry(row, entry)));
        var last = rows.isEmpty() ? "" : rows.getLast().getKey();
        var kept = rows.stream().filter(it -> !it.getKey().equals(last)).toList();
        var whole = rows.size() <= window.limit() || kept.isEmpty();
        return new Windowed<>(
                (whole ? rows : kept).stream().flatMap(it -> it.getValue().stream()).toList(),
                whole ? null : kept.getLast().getKey(),
                rows.isEmpty() && window.after() == null ? 0 : count(counting, kind, id));
    }

    private int count(String sql, String kind, String id) {
        return jdbc.sql(sql).param("kind", kind).param("id", id).query(Integer.class).single();
    }

    /** Tells each row by its identifier, and as an entry if it can be read. */
    private <T extends Record> void read(
            String sql,
            String kind,
            Map<String, Object> parameters,
            Class<T> type,
            BiConsumer<String, Optional<Entry<T>>> told) {
        var budget = new RowBudget();
        jdbc.sql(sql + IN_ORDER)
                .withFetchSize(RowBudget.ROWS_AT_ONCE)
                .param("kind", kind)
                .params(parameters)
                .query(row -> {
                    budget.count(row.getString("content").length());
                    told.accept(row.getString("aggregate_id"), read(row, type));
                });
    }

    /** What was taken in by other rules than today's may not be readable: that one is missing. */
    private <T extends Record> Optional<Entry<T>> read(ResultSet row, Class<T> type)
            throws SQLException {
        try {
            return Optional.of(entry(row, type));
        } catch (IllegalArgumentException | NullPointerException | JacksonException e) {
            var id = row.getString("aggregate_id");
            log.warn("What is registered as {} cannot be read", id, e);
            failed.add(id);
            return Optional.empty();
        }
    }

    private static <T extends Record> Entry<T> entry(ResultSet row, Class<T> type)
            throws SQLException {
        return new Entry<>(
                row.getString("aggregate_id"),
                EventJson.read(row.getString("content").getBytes(UTF_8), type),
                row.getObject("valid_from", LocalDate.class),
                EventJson.read(row.getString("effective").getBytes(UTF_8), Effective.class),
                row.getBoolean("has_ended"),
                new EntrySource(
                        row.getString("document"),
                        row.getString("locator"),
                        row.getString("system")));
    }
}
