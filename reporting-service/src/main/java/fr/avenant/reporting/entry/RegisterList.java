package fr.avenant.reporting.entry;

import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.reporting.parameter.AddressRefusal;
import fr.avenant.reporting.parameter.KnownEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of a kind, in the order of the identifiers, as far as the filters let it through. */
public final class RegisterList {

    /** Every identifier comes behind it. */
    private static final String BEFORE_ALL = "";

    private final JdbcClient jdbc;
    private final String kind;
    private final StringBuilder conditions = new StringBuilder("true");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * @param kind of entries with details of the same name
     */
    public RegisterList(JdbcClient jdbc, String kind) {
        this.jdbc = jdbc;
        this.kind = kind;
    }

    /**
     * Those of some territories.
     *
     * @param slugs none for all
     */
    public RegisterList ofTerritories(Set<String> slugs) {
        return filter(
                "territory", " and territory in (:in_territory)", slugs.isEmpty() ? null : slugs);
    }

    /**
     * Those of a contract.
     *
     * @param contract identifier, with or without its kind; null for all
     * @throws fr.avenant.kit.refusal.RequestRefused if no contract had it at the coordinate
     */
    public RegisterList ofContract(@Nullable String contract) {
        return with(
                "contract",
                KnownEntry.id(
                        jdbc, AddressRefusal.CONTRACT_UNKNOWN, "contract", "contract", contract));
    }

    /**
     * Those with a value in a column.
     *
     * @param column never a text of an address
     * @param value null for whatever it is
     */
    public RegisterList with(String column, @Nullable String value) {
        return filter(column, " and %1$s = :in_%1$s".formatted(column), value);
    }

    /** Those with a value in a list, likewise. */
    public RegisterList listing(String column, @Nullable String value) {
        return filter(column, " and :in_%1$s = any(%1$s)".formatted(column), value);
    }

    /**
     * @throws InvalidParameter if no page ended with the identifier that it is to go on after
     */
    public ListPage page(Window window) {
        var after = window.after();
        if (after != null) {
            InvalidParameter.unless(
                    isThere(after), "after", "must be \"next\" of an earlier answer");
        }
        var items =
                jdbc.sql(
                                """
                                select aggregate_id, octet_length(content::text) as length from %s_held
                                where %s and aggregate_id > :after
                                order by aggregate_id limit %s\
                                """
                                        .formatted(kind, conditions, window.limit() + 1))
                        .params(parameters)
                        .param("after", Objects.requireNonNullElse(after, BEFORE_ALL))
                        .query((row, _) -> new ListPage.Item(row.getString(1), row.getInt(2)))
                        .list();
        return ListPage.first(items, window, this::total);
    }

    private int total() {
        return jdbc.sql("select count(*) from %s_held where %s".formatted(kind, conditions))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private boolean isThere(String id) {
        return jdbc.sql(
                        "select exists (select from %s_begun where aggregate_id = ?)"
                                .formatted(kind))
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private RegisterList filter(String name, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.append(condition);
            parameters.put("in_" + name, value);
        }
        return this;
    }
}
