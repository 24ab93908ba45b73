package fr.avenant.reporting.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is registered now. */
final class RegisterEntries {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String CURRENT =
            "select aggregate_id, kind, content::text, document, locator from entity where superseded_position is null";

    /** Where an entry is written. */
    record EntrySource(@Nullable String document, @Nullable String locator) {}

    /** An entry of the register. */
    record Entry(String id, String kind, JsonNode content, EntrySource source) {

        String text(String field) {
            return content.path(field).asString("");
        }

        @Nullable String optional(String field) {
            return content.hasNonNull(field) ? content.path(field).asString() : null;
        }

        /** What stands after the colon of the identifier. */
        String code() {
            return id.substring(id.indexOf(':') + 1);
        }

        /** What stands after the last dot of the identifier. */
        String slug() {
            return id.substring(Math.max(id.lastIndexOf('.'), id.indexOf(':')) + 1);
        }
    }

    private final JdbcClient jdbc;

    RegisterEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> ofKind(String kind) {
        return jdbc.sql(CURRENT + " and kind = ? order by aggregate_id")
                .param(kind)
                .query(RegisterEntries::entry)
                .list();
    }

    List<Entry> ofTerritory(String kind, String territory) {
        return jdbc.sql(CURRENT + " and kind = ? and territory = ? order by aggregate_id")
                .params(kind, territory)
                .query(RegisterEntries::entry)
                .list();
    }

    Optional<Entry> one(String kind, String id) {
        return jdbc.sql(CURRENT + " and kind = ? and aggregate_id = ?")
                .params(kind, id)
                .query(RegisterEntries::entry)
                .optional();
    }

    /** The parts of a kind that an aggregate has, in the order in which they were recorded. */
    List<Entry> parts(String kind, String id) {
        return jdbc.sql(
                        CURRENT
                                + " and kind = ? and aggregate_id = ? order by recorded_position, ordinal")
                .params(kind, id)
                .query(RegisterEntries::entry)
                .list();
    }

    /** Entries whose content names something under a field. */
    List<Entry> naming(String kind, String field, String id) {
        return jdbc.sql(CURRENT + " and kind = ? and content ->> ? = ? order by aggregate_id")
                .params(kind, field, id)
                .query(RegisterEntries::entry)
                .list();
    }

    /** Names of all organisations, by identifier. */
    Map<String, String> organisationNames() {
        return ofKind("organisation").stream()
                .collect(Collectors.toMap(Entry::id, entry -> entry.text("name")));
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getString("aggregate_id"),
                row.getString("kind"),
                JSON.readTree(row.getString("content")),
                new EntrySource(row.getString("document"), row.getString("locator")));
    }
}
