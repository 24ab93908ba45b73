package fr.avenant.reporting.fact;

import fr.avenant.reporting.cell.RegisteredMembers;
import fr.avenant.reporting.cell.RegisteredMembers.Contract;
import fr.avenant.reporting.cell.RegisteredMembers.Kind;
import fr.avenant.reporting.cell.RegisteredMembers.Landlord;
import fr.avenant.reporting.cell.RegisteredMembers.Quartier;
import fr.avenant.reporting.cell.RegisteredMembers.Territory;
import fr.avenant.reporting.cell.Span;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.question.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads who is registered, as it was known. */
public final class RegisterQuery {

    private static final String TERRITORIES =
            """
            select territory, label as name, valid_from, valid_to
            from entity_known
            where kind = 'territory'
            order by territory\
            """;

    /** One of which nobody knows the day is none of a year. */
    private static final String ABSENCES =
            """
            select id, since as valid_from, until as valid_to
            from quartier_absence
            where since is not null
            order by id, since\
            """;

    private static final String QUARTIERS =
            """
            select territory, aggregate_id, label as name, legal_kind, valid_from, valid_to
            from quartier_version
            order by territory, aggregate_id, recorded_position, ordinal\
            """;

    private static final String CONTRACTS =
            """
            select territory, contract, first_day as valid_from, day_after as valid_to
            from contract_period
            order by contract\
            """;

    private static final String LANDLORDS =
            """
            select territory, landlord
            from tfpb_programme_known
            order by aggregate_id\
            """;

    private final JdbcClient jdbc;

    private RegisterQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Places(List<Territory> territories, List<Quartier> quartiers) {}

    private record Contracts(List<Contract> all) {}

    private record Landlords(List<Landlord> all) {}

    private record Days(Map<String, NavigableSet<LocalDate>> all) {}

    private record AllDays(NavigableSet<LocalDate> all) {}

    /**
     * The days on which something else than before holds of the quartiers of a territory.
     *
     * @param territory slug
     */
    static NavigableSet<LocalDate> days(String territory, Snapshot snapshot) {
        var query = new RegisterQuery(snapshot.jdbc());
        var registers = snapshot.registers();
        return registers
                .find(
                        "days",
                        Days.class,
                        () -> days(registers.find("places", Places.class, query::places)))
                .all()
                .getOrDefault(territory, Collections.emptyNavigableSet());
    }

    /**
     * The last day, up to that of the question, on which anything else than before holds of anybody
     * that a question could expect; null if there is none.
     */
    static @Nullable LocalDate unchangedSince(Snapshot snapshot) {
        var query = new RegisterQuery(snapshot.jdbc());
        var registers = snapshot.registers();
        return registers
                .find(
                        "all days",
                        AllDays.class,
                        () ->
                                allDays(
                                        registers.find("places", Places.class, query::places),
                                        registers.find(
                                                "contracts", Contracts.class, query::contracts)))
                .all()
                .floor(snapshot.coordinate().on());
    }

    private static AllDays allDays(Places places, Contracts contracts) {
        var spans =
                Stream.of(
                        places.territories().stream().map(Territory::span),
                        places.quartiers().stream().flatMap(RegisterQuery::spans),
                        contracts.all().stream().map(Contract::span));
        return new AllDays(
                spans.flatMap(each -> each)
                        .flatMap(RegisterQuery::ends)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Days days(Places places) {
        var days = new HashMap<String, NavigableSet<LocalDate>>();
        for (var quartier : places.quartiers()) {
            var ofTerritory = days.computeIfAbsent(quartier.territory(), _ -> new TreeSet<>());
            spans(quartier).flatMap(RegisterQuery::ends).forEach(ofTerritory::add);
        }
        return new Days(days);
    }

    private static Stream<Span> spans(Quartier quartier) {
        return quartier.kinds().stream().map(Kind::span);
    }

    private static Stream<LocalDate> ends(Span span) {
        return Stream.of(Optional.ofNullable(span.from()), Optional.ofNullable(span.until()))
                .flatMap(Optional::stream);
    }

    /** Whoever the question could expect. */
    public static RegisteredMembers read(Snapshot snapshot, Question question) {
        var query = new RegisterQuery(snapshot.jdbc());
        var registers = snapshot.registers();
        var registered = new RegisteredMembers(question.cells());
        var places = registers.find("places", Places.class, query::places);
        places.territories().forEach(registered::add);
        if (question.measure().has("contract")) {
            registers
                    .find("contracts", Contracts.class, query::contracts)
                    .all()
                    .forEach(registered::add);
        }
        if (question.measure().has("landlord")) {
            registers
                    .find("landlords", Landlords.class, query::landlords)
                    .all()
                    .forEach(registered::add);
        }
        places.quartiers().stream()
                .filter(quartier -> question.wants("territory", quartier.territory()))
                .forEach(registered::add);
        return registered;
    }

    private Places places() {
        var territories =
                jdbc.sql(TERRITORIES)
                        .query((row, _) ->
                                new Territory(
                                        row.getString("territory"),
                                        row.getString("name"),
                                        span(row)))
                        .list();
        var absences = new HashMap<String, List<Span>>();
        jdbc.sql(ABSENCES)
                .query(row -> {
                    absences.computeIfAbsent(row.getString("id"), _ -> new ArrayList<>())
                            .add(span(row));
                });
        var quartiers = new LinkedHashMap<String, Quartier>();
        jdbc.sql(QUARTIERS)
                .query(row -> {
                    addVersion(row, quartiers);
                });
        quartiers.replaceAll(
                (id, quartier) -> quartier.without(absences.getOrDefault(id, List.of())));
        return new Places(territories, List.copyOf(quartiers.values()));
    }

    private Contracts contracts() {
        return new Contracts(jdbc.sql(CONTRACTS).query((row, _) -> contract(row)).list());
    }

    private Landlords landlords() {
        return new Landlords(
                jdbc.sql(LANDLORDS)
                        .query((row, _) ->
                                new Landlord(
                                        row.getString("territory"),
                                        shortName(row.getString("landlord"))))
                        .list());
    }

    /** A version ends the one before, and names the quartier from the beginning. */
    private static void addVersion(ResultSet row, Map<String, Quartier> quartiers)
            throws SQLException {
        var id = row.getString("aggregate_id");
        var kind = new Kind(row.getString("legal_kind"), span(row));
        var kinds = new ArrayList<Kind>();
        var before = quartiers.get(id);
        if (before != null) {
            before.kinds().forEach(it -> kinds.add(endingBy(kind.span().from(), it)));
        }
        kinds.add(kind);
        quartiers.put(
                id,
                new Quartier(
                        row.getString("territory"),
                        id.substring(id.lastIndexOf('.') + 1),
                        row.getString("name"),
                        kinds));
    }

    private static Contract contract(ResultSet row) throws SQLException {
        var id = row.getString("contract");
        return new Contract(
                row.getString("territory"), id.substring(id.indexOf(':') + 1), span(row));
    }

    private static Kind endingBy(@Nullable LocalDate day, Kind kind) {
        return new Kind(kind.kind(), kind.span().endingBy(day));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static String shortName(String id) {
        return id.substring(Math.max(id.lastIndexOf('.'), id.indexOf(':')) + 1);
    }
}
