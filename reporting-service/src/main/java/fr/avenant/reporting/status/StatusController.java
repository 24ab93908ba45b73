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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(StatusController.class);

    private static final Set<String> STATES = Set.of("none", "running", "done", "failed");

    private static final String CHECKSUM = "checksum";
    private static final String COUNTS = "counts";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReadModel readModel;
    private final Generations generations;
    private final Catalogue catalogue;
    private final Supplier<Reach> asker;
    private final Remembered<Tally> tally = new Remembered<>(Tally::of);
    private final Remembered<Checksums> checksums;
    private final ReentrantLock turn = new ReentrantLock();
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
     * @param checksum whether they are wanted: their cost grows with the tables
     * @param counts whether events are counted by type, and facts: likewise, while events come
     */
    @GetMapping("/api/v1/status")
    Status status(
            @RequestParam(defaultValue = "false") boolean checksum,
            @RequestParam(defaultValue = "true") boolean counts) {
        var lags = generations.lags();
        var isRead = generations.hasCaughtUp() && lags.stream().allMatch(lag -> lag.records() == 0);
        var alive = generations.alive();
        var failed = new ArrayList<String>();
        var counted = counts ? count(COUNTS, tally, failed) : null;
        var sums = checksum && asker.get().everywhere() ? count(CHECKSUM, checksums, failed) : null;
        return readModel.askEverything(jdbc -> {
            var state = ReadState.of(jdbc);
            var topics = topics(jdbc, lags);
            return new Status(
                    isRead,
                    answering(alive),
                    alive,
                    topics,
                    new Counts(
                            topics.stream().mapToLong(TopicStatus::events).sum(),
                            counted == null ? null : counted.facts(),
                            counted == null ? null : counted.currentFacts(),
                            state.parked(),
                            state.released()),
                    counted == null ? Map.of() : counted.eventsByType(),
                    sums,
                    loading.get(),
                    failed.isEmpty() ? null : List.copyOf(failed));
        });
    }

    /**
     * One request at a time counts; who waits holds no connection.
     *
     * @param failed is told the part that is not to be had in time
     */
    private <T> @Nullable T count(String part, Remembered<T> counting, List<String> failed) {
        if (isMyTurn()) {
            try {
                return readModel.askEverything(jdbc -> counting.in(ReadState.of(jdbc), jdbc));
            } catch (OverBudget _) {
                log.warn("The {} of the status take too long", part);
            } finally {
                turn.unlock();
            }
        }
        failed.add(part);
        return null;
    }

    private boolean isMyTurn() {
        try {
            return turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
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

    /** Below the complete position nothing is missing: what stands above it is counted. */
    private static List<TopicStatus> topics(JdbcClient jdbc, List<TopicLag> lags) {
        Map<String, Long> lagByTopic =
                lags.stream().collect(Collectors.toMap(TopicLag::topic, TopicLag::records));
        return Stream.of(Contexts.values())
                .map(context ->
                        jdbc.sql(
                                        """
                                        select complete, count(position) as above, coalesce(max(position), complete) as last
                                        from progress left join journal
                                            on journal.context = progress.context and position > complete
                                        where progress.context = :context
                                        group by complete\
                                        """)
                                .param("context", context.label())
                                .query((row, _) -> topic(context, lagByTopic, row))
                                .single())
                .toList();
    }

    private static TopicStatus topic(Contexts context, Map<String, Long> lags, ResultSet row)
            throws SQLException {
        var complete = row.getLong("complete");
        return new TopicStatus(
                context.topic(),
                lags.getOrDefault(context.topic(), 0L),
                complete + 1 + row.getLong("above"),
                row.getLong("last"),
                complete);
    }
}
