package fr.avenant.kit.access;

import fr.avenant.contracts.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has which role, as far as this service has heard. */
public final class Roles {

    private final JdbcClient jdbc;
    private final InitialRoles initial;

    Roles(JdbcClient jdbc, InitialRoles initial) {
        this.jdbc = jdbc;
        this.initial = initial;
    }

    /**
     * What somebody may be now. A grant of which an event is parked counts for nothing: that event
     * may take it back.
     */
    public List<HeldRole> of(String actor) {
        var given =
                jdbc.sql(
                                """
                                select role, territory, context, organisation from role_change latest
                                where actor = ?::uuid and given and not exists (
                                    select from role_change later
                                    where later.id = latest.id and later.sequence > latest.sequence)
                                and not exists (
                                    select from parked_event
                                    where key = latest.id and released_at is null)
                                order by id\
                                """)
                        .param(actor)
                        .query(Roles::role)
                        .list();
        return Stream.concat(initial.of(actor).stream(), given.stream()).toList();
    }

    /** What these were ever given, whether they have it yet or not; those without are left out. */
    public Map<String, List<HeldRole>> everOf(Collection<String> actors) {
        var held = new HashMap<String, List<HeldRole>>();
        for (var actor : actors) {
            if (!initial.of(actor).isEmpty()) {
                held.put(actor, new ArrayList<>(initial.of(actor)));
            }
        }
        jdbc.sql(
                        "select * from role_change where given and actor::text = any(?) order by recorded_at")
                .param(actors.toArray(String[]::new))
                .query(row -> {
                    held.computeIfAbsent(row.getString("actor"), _ -> new ArrayList<>())
                            .add(role(row, 0));
                });
        return held;
    }

    /** Every role that was ever given, and those that hold by settings: newest first. */
    public List<RoleRecord> history() {
        var given =
                jdbc.sql(
                                """
                                select g.*, r.recorded_at as until, r.recorded_by as taken_by
                                from role_change g
                                left join lateral (
                                    select recorded_at, recorded_by from role_change
                                    where id = g.id and not given and sequence > g.sequence
                                    order by sequence limit 1) r on true
                                where g.given
                                order by g.recorded_at desc, g.id\
                                """)
                        .query(Roles::record)
                        .list();
        return Stream.concat(given.stream(), initial.all()).toList();
    }

    private static RoleRecord record(ResultSet row, int index) throws SQLException {
        return new RoleRecord(
                row.getString("id"),
                row.getString("actor"),
                row.getString("role"),
                row.getString("territory"),
                row.getString("context"),
                row.getString("organisation"),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                instant(row, "until"),
                row.getString("taken_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static HeldRole role(ResultSet row, int index) throws SQLException {
        return new HeldRole(
                Role.of(row.getString("role")),
                row.getString("territory"),
                row.getString("context"),
                row.getString("organisation"));
    }
}
