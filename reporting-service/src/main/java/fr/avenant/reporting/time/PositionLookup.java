package fr.avenant.reporting.time;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Contexts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which positions a time comes to. Only positions before which nothing is missing count. */
public final class PositionLookup {

    private static final String LAST_RECORDED_AT =
            Arrays.stream(Contexts.values())
                    .map(context ->
                            "(select recorded_at from recording where context = '%s' and position = ?)"
                                    .formatted(context.label()))
                    .collect(Collectors.joining(", ", "select greatest(", ")"));

    private final JdbcClient jdbc;

    public PositionLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the journal has without a gap. */
    public Positions complete() {
        var complete = new HashMap<String, Long>();
        jdbc.sql("select context, complete from progress")
                .query(row -> {
                    complete.put(row.getString("context"), row.getLong("complete"));
                });
        return Positions.of(context -> Objects.requireNonNull(complete.get(context.label())));
    }

    /** What was recorded until then. */
    public Positions at(Instant asOf) {
        var complete = complete();
        return Positions.of(context ->
                jdbc.sql(
                                """
                                select coalesce(max(position), -1) from (
                                    select position from recording where context = ? and recorded_at <= ?
                                    order by recorded_at desc, position desc limit 1) last\
                                """)
                        .params(context.label(), asOf.atOffset(ZoneOffset.UTC))
                        .query((row, _) -> Math.min(row.getLong(1), complete.of(context)))
                        .single());
    }

    /** When the last of these was recorded: UTC, microseconds; null if none was. */
    public @Nullable String recordedAt(Positions positions) {
        return jdbc.sql(LAST_RECORDED_AT)
                .params(Arrays.stream(Contexts.values()).map(positions::of).toList())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(last -> CloudEventHeaders.time(last.toInstant()))
                .orElse(null);
    }
}
