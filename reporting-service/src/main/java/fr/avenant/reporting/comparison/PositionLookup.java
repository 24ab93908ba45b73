package fr.avenant.reporting.comparison;

import fr.avenant.contracts.Contexts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which positions a time comes to. Only positions before which nothing is missing count. */
public final class PositionLookup {

    private final JdbcClient jdbc;

    public PositionLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the journal has without a gap. */
    public Positions complete() {
        var complete = new HashMap<String, Long>();
        jdbc.sql("select context, complete from progress")
                .query(row -> {
                    complete.put(row.getString(1), row.getLong(2));
                });
        return new Positions(complete);
    }

    /** What was recorded until then. */
    public Positions at(Instant asOf) {
        var positions = new HashMap<String, Long>();
        complete()
                .byContext()
                .forEach((context, complete) ->
                        positions.put(context, last(context, complete, asOf)));
        return new Positions(positions);
    }

    /** When the last of these was recorded; null if none was. */
    public @Nullable Instant recordedAt(Positions positions) {
        Instant latest = null;
        for (var context : Contexts.values()) {
            var at = recordedAt(context.label(), positions.of(context));
            if (at != null && (latest == null || at.isAfter(latest))) {
                latest = at;
            }
        }
        return latest;
    }

    private long last(String context, long complete, Instant asOf) {
        return jdbc.sql(
                        """
                        select coalesce(max(position), -1) from journal
                        where context = ? and position <= ? and recorded_at <= ?\
                        """)
                .params(context, complete, Timestamp.from(asOf))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private @Nullable Instant recordedAt(String context, long position) {
        return jdbc.sql("select recorded_at from journal where context = ? and position = ?")
                .params(context, position)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }
}
