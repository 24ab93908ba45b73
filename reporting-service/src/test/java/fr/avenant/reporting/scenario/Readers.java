package fr.avenant.reporting.scenario;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who read what some territories have not published, as the service has heard of them. */
final class Readers {

    private final JdbcClient jdbc;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pseudonym of somebody who reads these. */
    String of(String... territories) {
        return known.computeIfAbsent(String.join(",", territories), _ -> give(territories));
    }

    private String give(String... territories) {
        var actor = UUID.randomUUID().toString();
        for (var territory : territories) {
            jdbc.sql(
                            """
                            insert into role_change (id, sequence, given, actor, role, territory, recorded_at, recorded_by)
                            values (?, 0, true, ?::uuid, 'validator', ?, now(), 'test')\
                            """)
                    .params("grant:%s.validator.%s".formatted(actor, territory), actor, territory)
                    .update();
        }
        return actor;
    }
}
