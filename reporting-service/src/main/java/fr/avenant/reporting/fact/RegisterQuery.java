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

    private static final String PERIMETERS =
            """
            select aggregate_id, coalesce(effect, valid_from) as since
            from perimeter_known
            where lineage = 'left'\
            """;

    private static final String QUARTIERS =
            """
            select territory, aggregate_id, label as name, legal_kind, valid_from, valid_to
            from quartier_version
            order by territory, aggregate_id, recorded_position, ordinal\
            """;

    private static final String CONTRACTS =
            """
            select territory, aggregate_id, first_day, contract_end.day_after
            from contract_known left join contract_end using (contract)
            order by aggregate_id\
            """;

    private static final String LANDLORDS =
            """
            select territory, landlord
            from tfpb_programme_known
            order by aggregate_id\
            """;

    private final Map<String, Quartier> quartiers = new LinkedHashMap<>();
    private final Map<String, LocalDate> left = new HashMap<>();
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
        jdbc.sql(PERIMETERS)
                .query(row -> {
                    query.readEnd(row);
                });
        jdbc.sql(QUARTIERS)
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
        query.quartiers.forEach(
                (id, quartier) -> query.registered.add(endingBy(query.left.get(id), quartier)));
        return query.registered;
    }

    private void readEnd(ResultSet row) throws SQLException {
        var since = row.getObject("since", LocalDate.class);
        if (since != null) {
            left.put(row.getString("aggregate_id"), since);
        }
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
        var id = row.getString("aggregate_id");
        return new Contract(
                row.getString("territory"),
                id.substring(id.indexOf(':') + 1),
                new Span(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("day_after", LocalDate.class)));
    }

    private static Quartier endingBy(@Nullable LocalDate day, Quartier quartier) {
        return new Quartier(
                quartier.territory(),
                quartier.slug(),
                quartier.name(),
                quartier.kinds().stream().map(kind -> endingBy(day, kind)).toList());
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
