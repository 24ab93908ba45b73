package fr.avenant.reporting.status;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.reporting.generation.Generation;
import fr.avenant.reporting.generation.Generations;
import fr.avenant.reporting.generation.ReadModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far the read model is. */
@RestController
class StatusController {

    /**
     * The state of the read model.
     *
     * @param ready whether everything that is on the topics was read at the last look
     * @param types how many events there are of each type
     */
    record Status(
            boolean ready,
            List<Generation> generations,
            List<TopicStatus> topics,
            Counts counts,
            Map<String, Long> types,
            Checksum checksum,
            Loading loading) {}

    /**
     * What a loader says of its work.
     *
     * @param state none, running, done or failed
     * @param phase what is being loaded
     */
    record Loading(String state, String phase, long done, long total) {}

    /**
     * A topic.
     *
     * @param lag records that are not read yet
     * @param events how many are in the journal
     * @param position the last one in the journal; -1 before the first
     * @param complete the last one before which none is missing
     */
    record TopicStatus(String topic, long lag, long events, long position, long complete) {}

    /** How many there are. */
    record Counts(long events, long facts, long currentFacts, long parked) {}

    /** Fingerprints: of what stands now, and of everything. */
    record Checksum(String content, String full) {}

    private final ReadModel readModel;
    private final Generations generations;
    private final AtomicReference<Loading> loading =
            new AtomicReference<>(new Loading("none", "", 0, 0));

    StatusController(ReadModel readModel, Generations generations) {
        this.readModel = readModel;
        this.generations = generations;
    }

    /** A loader says how far it is; forgotten at the next start. */
    @PutMapping("/api/v1/status/loading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void loading(@RequestBody Loading now) {
        loading.set(now);
    }

    @GetMapping("/api/v1/status")
    Status status() {
        var lags = new LinkedHashMap<String, Long>();
        generations.followers().forEach(follower -> lags.put(follower.topic(), follower.lag()));
        var isRead = generations.followers().stream().mapToLong(TopicFollower::lag).sum() == 0;
        var alive = generations.alive();
        return readModel.ask(jdbc ->
                new Status(
                        isRead,
                        alive,
                        Stream.of(Contexts.values())
                                .map(context -> topic(jdbc, context, lags))
                                .toList(),
                        counts(jdbc),
                        types(jdbc),
                        new Checksum(Checksums.content(jdbc), Checksums.full(jdbc)),
                        loading.get()));
    }

    private static TopicStatus topic(JdbcClient jdbc, Contexts context, Map<String, Long> lags) {
        return jdbc.sql(
                        """
                        select count(*) as events, coalesce(max(position), -1) as last,
                               (select complete from progress where context = :context) as complete
                        from journal where context = :context\
                        """)
                .param("context", context.label())
                .query((row, _) ->
                        new TopicStatus(
                                context.topic(),
                                lags.getOrDefault(context.topic(), 0L),
                                row.getLong("events"),
                                row.getLong("last"),
                                row.getLong("complete")))
                .single();
    }

    private static Counts counts(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select (select count(*) from journal) as events, count(*) as facts,
                               count(*) filter (where superseded_position is null) as current,
                               (select count(*) from parked_event) as parked
                        from fact\
                        """)
                .query((row, _) ->
                        new Counts(
                                row.getLong("events"),
                                row.getLong("facts"),
                                row.getLong("current"),
                                row.getLong("parked")))
                .single();
    }

    private static Map<String, Long> types(JdbcClient jdbc) {
        var types = new LinkedHashMap<String, Long>();
        jdbc.sql("select type, count(*) from journal group by type order by type")
                .query(row -> {
                    types.put(row.getString(1), row.getLong(2));
                });
        return types;
    }
}
