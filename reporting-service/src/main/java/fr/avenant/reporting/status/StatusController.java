package fr.avenant.reporting.status;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.kit.access.Callers;
import fr.avenant.kit.access.Reach;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.generation.Generation;
import fr.avenant.reporting.generation.Generations;
import fr.avenant.reporting.generation.Projections;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.ReadState;
import fr.avenant.reporting.generation.TopicLag;
import fr.avenant.reporting.questionbudget.OverBudget;
import fr.avenant.reporting.status.Status.Answering;
import fr.avenant.reporting.status.Status.Counts;
import fr.avenant.reporting.status.Status.Loading;
import fr.avenant.reporting.status.Status.TopicStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far the read model is. */
@RestController
@Requires(Right.PUBLISHED)
class StatusController {

    private static final Set<String> STATES = Set.of("none", "running", "done", "failed");

    private static final List<String> FAILED = List.of("checksum");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReadModel readModel;
    private final Generations generations;
    private final Catalogue catalogue;
    private final Supplier<Reach> asker;
    private final Remembered<Tally> tally = new Remembered<>(Tally::of);
    private final Remembered<Checksums> checksums;
    private final ReentrantLock counting = new ReentrantLock();
    private final AtomicReference<Loading> loading = new AtomicReference<>(Loading.NONE);

    StatusController(
            ReadModel readModel,
            Generations generations,
            Catalogue catalogue,
            Projections projections,
            Supplier<Reach> asker) {
        this.readModel = readModel;
        this.generations = generations;
        this.catalogue = catalogue;
        this.asker = asker;
        this.checksums = new Remembered<>(jdbc -> Checksums.of(jdbc, projections.details()));
    }

    /** A loader says how far it is; forgotten at the next start. */
    @Requires(Right.RECORD)
    @PutMapping("/api/v1/status/loading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void loading(@RequestBody Loading now) {
        Callers.permit().requireEverywhere(Contexts.TERRITORY);
        InvalidContent.unless(
                STATES.contains(now.state()), "state", "must be none, running, done or failed");
        loading.set(now);
    }

    /**
     * The state of the read model. Its checksums are for whoever may see everything: they would
     * tell whether a guess at something hidden is right.
     *
     * @param checksum false if nobody needs it: its cost grows with the tables while events come
     */
    @GetMapping("/api/v1/status")
    Status status(@RequestParam(defaultValue = "true") boolean checksum) {
        var lags = generations.lags();
        var isRead = generations.hasCaughtUp() && lags.stream().allMatch(lag -> lag.records() == 0);
        var alive = generations.alive();
        if (!checksum || !asker.get().everywhere()) {
            return status(isRead, lags, alive, (_, _) -> null, null);
        }
        if (!tryToCount()) {
            return status(isRead, lags, alive, (_, _) -> null, FAILED);
        }
        try {
            return status(isRead, lags, alive, checksums::in, null);
        } catch (OverBudget _) {
            return status(isRead, lags, alive, (_, _) -> null, FAILED);
        } finally {
            counting.unlock();
        }
    }

    /** One request at a time counts; who waits holds no connection. */
    private boolean tryToCount() {
        try {
            return counting.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Status status(
            boolean isRead,
            List<TopicLag> lags,
            List<Generation> alive,
            BiFunction<ReadState, JdbcClient, @Nullable Checksums> checksum,
            @Nullable List<String> failed) {
        return readModel.askEverything(jdbc -> {
            var state = ReadState.of(jdbc);
            var counted = tally.in(state, jdbc);
            return new Status(
                    isRead,
                    answering(alive),
                    alive,
                    topics(jdbc, counted, lags),
                    new Counts(
                            counted.events(),
                            counted.facts(),
                            counted.currentFacts(),
                            state.parked(),
                            state.released()),
                    counted.eventsByType(),
                    checksum.apply(state, jdbc),
                    loading.get(),
                    failed);
        });
    }

    private Answering answering(List<Generation> alive) {
        return alive.stream()
                .filter(generation -> generation.state() == Generation.State.SERVING)
                .findFirst()
                .map(serving ->
                        new Answering(
                                serving.number(),
                                serving.state(),
                                serving.projectionVersion(),
                                catalogue.version()))
                .orElseThrow();
    }

    private static List<TopicStatus> topics(JdbcClient jdbc, Tally counted, List<TopicLag> lags) {
        Map<String, Long> lagByTopic =
                lags.stream().collect(Collectors.toMap(TopicLag::topic, TopicLag::records));
        return Stream.of(Contexts.values())
                .map(context ->
                        jdbc.sql(
                                        """
                                        select complete,
                                               (select coalesce(max(position), -1) from journal where context = :context) as last
                                        from progress where context = :context\
                                        """)
                                .param("context", context.label())
                                .query((row, _) ->
                                        new TopicStatus(
                                                context.topic(),
                                                lagByTopic.getOrDefault(context.topic(), 0L),
                                                counted.events(context),
                                                row.getLong("last"),
                                                row.getLong("complete")))
                                .single())
                .toList();
    }
}
