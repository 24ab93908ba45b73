package fr.avenant.reporting.fact;

import fr.avenant.reporting.cell.RegisteredMembers;
import fr.avenant.reporting.cell.RegisteredMembers.Contract;
import fr.avenant.reporting.cell.RegisteredMembers.Kind;
import fr.avenant.reporting.cell.RegisteredMembers.Landlord;
import fr.avenant.reporting.cell.RegisteredMembers.Quartier;
import fr.avenant.reporting.cell.RegisteredMembers.Territory;
import fr.avenant.reporting.cell.Span;
import fr.avenant.reporting.question.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            where :territories::text[] is null or territory = any(:territories::text[])
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

    private final Map<String, Quartier> quartiers = new LinkedHashMap<>();
    private final Map<String, List<Span>> absences = new HashMap<>();
    private final RegisteredMembers registered;

    private RegisterQuery(Question question) {
        registered = new RegisteredMembers(question.cells());
    }

    /** Whoever the question could expect. */
    public static RegisteredMembers read(JdbcClient jdbc, Question question) {
        var query = new RegisterQuery(question);
        jdbc.sql(TERRITORIES)
                .query(row -> {
                    query.registered.add(
                            new Territory(
                                    row.getString("territory"), row.getString("name"), span(row)));
                });
        jdbc.sql(ABSENCES)
                .query(row -> {
                    query.absences
                            .computeIfAbsent(row.getString("id"), _ -> new ArrayList<>())
                            .add(span(row));
                });
        jdbc.sql(QUARTIERS)
                .param("territories", territories(question))
                .query(row -> {
                    query.readVersion(row);
                });
        if (question.measure().has("contract")) {
            jdbc.sql(CONTRACTS)
                    .query(row -> {
                        query.registered.add(contract(row));
                    });
        }
        if (question.measure().has("landlord")) {
            jdbc.sql(LANDLORDS)
                    .query(row -> {
                        query.registered.add(
                                new Landlord(
                                        row.getString("territory"),
                                        shortName(row.getString("landlord"))));
                    });
        }
        query.quartiers.forEach((id, quartier) ->
                query.registered.add(quartier.without(query.absences.getOrDefault(id, List.of()))));
        return query.registered;
    }

    /** Quartiers of others are in no cell. */
    private static String @Nullable [] territories(Question question) {
        var asked = question.members().get("territory");
        return asked == null ? null : asked.toArray(String[]::new);
    }

    /** A version ends the one before, and names the quartier from the beginning. */
    private void readVersion(ResultSet row) throws SQLException {
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
