package fr.avenant.dossiers.loading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Brings batches to their services. A refused member refuses its whole batch: it is taken out, and
 * the rest is sent again; where a service does not say which it is, halves are sent.
 */
final class Delivery {

    private final Dispatch dispatch;
    private final Tally tally;

    Delivery(Dispatch dispatch, Tally tally) {
        this.dispatch = dispatch;
        this.tally = tally;
    }

    /** Ends when everything in the batch is settled. */
    CompletableFuture<Void> deliver(Batch batch) {
        return deliver(batch, System.nanoTime());
    }

    private CompletableFuture<Void> deliver(Batch batch, long since) {
        var left = withoutLost(batch);
        return left.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : send(new Batch(batch.kind(), left), since);
    }

    /** What names something that was refused would wait for it in vain, and its batch with it. */
    private List<Step.Change> withoutLost(Batch batch) {
        var left = batch.steps();
        for (var lost = namingLost(left); !lost.isEmpty(); lost = namingLost(left)) {
            tally.settle(lost);
            left = without(left, lost);
        }
        return left;
    }

    private static List<Step.Change> without(
            List<Step.Change> steps, Map<Step.Change, Outcome> settled) {
        return steps.stream().filter(step -> !settled.containsKey(step)).toList();
    }

    private Map<Step.Change, Outcome> namingLost(List<Step.Change> steps) {
        var lost = new LinkedHashMap<Step.Change, Outcome>();
        for (var step : steps) {
            tally.lost(step)
                    .ifPresent(id ->
                            lost.put(
                                    step,
                                    new Outcome.Refused(
                                            "n'est pas envoyé : « %s » a été refusé"
                                                    .formatted(id))));
        }
        return lost;
    }

    private CompletableFuture<Void> send(Batch batch, long since) {
        return dispatch.send(batch, since).thenCompose(answer -> come(batch, since, answer));
    }

    private CompletableFuture<Void> come(Batch batch, long since, Answer answer) {
        return switch (answer) {
            case Answer.Accepted(var changed) -> accepted(batch, changed);
            case Answer.PartsRefused(_, var parts) -> withoutRefused(batch, since, parts);
            case Answer.Refused(var why, var divisible) ->
                    divisible && batch.size() > 1 ? inHalves(batch, since) : refused(batch, why);
            case Answer.Later(_, var why) -> refused(batch, why);
        };
    }

    private CompletableFuture<Void> accepted(Batch batch, Set<String> changed) {
        return settled(
                batch.steps(),
                step -> changed.contains(step.id()) ? new Outcome.Done() : new Outcome.Unchanged());
    }

    private CompletableFuture<Void> refused(Batch batch, String why) {
        return settled(batch.steps(), _ -> new Outcome.Refused(why));
    }

    private CompletableFuture<Void> inHalves(Batch batch, long since) {
        // One after the other: the second may name what the first records.
        return batch.halves().stream()
                .reduce(
                        CompletableFuture.completedFuture(null),
                        (before, half) -> before.thenCompose(_ -> deliver(half, since)),
                        (one, other) -> one.thenCompose(_ -> other));
    }

    private CompletableFuture<Void> withoutRefused(
            Batch batch, long since, Map<Integer, Problem> parts) {
        var outcomes = new LinkedHashMap<Step.Change, Outcome>();
        var ended = parts.values().stream().allMatch(Problem::isTransitory);
        parts.forEach((place, problem) -> {
            if (ended || !problem.isTransitory()) {
                outcomes.put(batch.steps().get(place), outcome(problem));
            }
        });
        tally.settle(outcomes);
        return deliver(new Batch(batch.kind(), without(batch.steps(), outcomes)), since);
    }

    private static Outcome outcome(Problem problem) {
        return problem.isChangeOfOthers()
                ? new Outcome.ChangedByOthers(problem.text())
                : new Outcome.Refused(problem.text());
    }

    private CompletableFuture<Void> settled(
            List<Step.Change> steps, Function<Step.Change, Outcome> outcome) {
        var outcomes = new LinkedHashMap<Step.Change, Outcome>();
        steps.forEach(step -> outcomes.put(step, outcome.apply(step)));
        tally.settle(outcomes);
        return CompletableFuture.completedFuture(null);
    }
}
