package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Contexts;
import fr.avenant.dossiers.fact.Dossiers;
import fr.avenant.dossiers.fact.FactKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings services to hold what dossiers say. Run again, it goes on where it was interrupted. */
public final class DossierLoading {

    private final Dossiers dossiers;
    private final ServiceAddresses services;
    private final AccessToken token;
    private final LoadProgress progress;
    private final LoadOptions options;

    public DossierLoading(
            Dossiers dossiers,
            ServiceAddresses services,
            AccessToken token,
            LoadProgress progress) {
        this(dossiers, services, token, progress, LoadOptions.standard());
    }

    public DossierLoading(
            Dossiers dossiers,
            ServiceAddresses services,
            AccessToken token,
            LoadProgress progress,
            LoadOptions options) {
        this.dossiers = dossiers;
        this.services = services;
        this.token = token;
        this.progress = progress;
        this.options = options;
    }

    /**
     * Finds what is to be done, and does it.
     *
     * @throws ServicesUnavailable if a service does not say what it holds
     * @throws InterruptedException if the thread is interrupted; some of it is done then
     */
    public LoadReport run() throws InterruptedException {
        return carryOut(plan());
    }

    /**
     * Asks the services what they hold, and changes nothing.
     *
     * @throws ServicesUnavailable if one does not say
     */
    public LoadPlan plan() throws InterruptedException {
        try (var client = new ServiceClient(services, token)) {
            Map<Contexts, Map<String, HeldFact>> held = new EnumMap<>(Contexts.class);
            for (var context : Contexts.values()) {
                held.put(context, client.held(context));
            }
            return Difference.between(dossiers.facts(), held, options);
        }
    }

    /**
     * Does what a plan says; withdraws only if the options confirm it.
     *
     * @throws InterruptedException if the thread is interrupted; some of it is done then
     */
    public LoadReport carryOut(LoadPlan plan) throws InterruptedException {
        var confirmed = options.confirmWithdrawals() ? plan : plan.withoutWithdrawals();
        var tally = new Tally(progress, confirmed);
        try (var client = new ServiceClient(services, token);
                var dispatch = new Dispatch(client, options.patience())) {
            await(changes(confirmed, new Delivery(dispatch, tally)));
            for (var kind : List.of(FactKind.values()).reversed()) {
                await(
                        confirmed.withdrawals().stream()
                                .filter(step -> step.kind() == kind)
                                .map(step -> withdraw(step, dispatch, tally)));
            }
        }
        return tally.report();
    }

    /**
     * Each service gets its kinds one after the other, and the services side by side: a batch waits
     * for those before it and, wherever they are, for those that hold what it names.
     */
    private static Stream<CompletableFuture<Void>> changes(LoadPlan plan, Delivery delivery) {
        var before = new EnumMap<Contexts, CompletableFuture<Void>>(Contexts.class);
        var settledById = new HashMap<String, CompletableFuture<Void>>();
        for (var kind : FactKind.values()) {
            var first =
                    before.getOrDefault(kind.context(), CompletableFuture.completedFuture(null));
            var ofKind = new ArrayList<CompletableFuture<Void>>(List.of(first));
            for (var batch : plan.batches(kind)) {
                var awaited =
                        Stream.concat(
                                Stream.of(first),
                                batch.references().map(settledById::get).filter(Objects::nonNull));
                var settled = all(awaited.distinct()).thenCompose(_ -> delivery.deliver(batch));
                batch.steps().forEach(step -> settledById.put(step.id(), settled));
                ofKind.add(settled);
            }
            before.put(kind.context(), all(ofKind.stream()));
        }
        return before.values().stream();
    }

    private static CompletableFuture<Void> all(Stream<CompletableFuture<Void>> settled) {
        return CompletableFuture.allOf(settled.toArray(CompletableFuture<?>[]::new));
    }

    private static void await(Stream<CompletableFuture<Void>> settled) throws InterruptedException {
        try {
            all(settled).get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("A step broke", broken.getCause());
        }
    }

    private static CompletableFuture<Void> withdraw(
            Step.Withdraw step, Dispatch dispatch, Tally tally) {
        return dispatch.send(step, System.nanoTime())
                .thenAccept(answer -> tally.settle(Map.of(step, outcome(answer))));
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.Accepted _ -> new Outcome.Done();
            case Answer.Refused(var why, _) -> new Outcome.Refused(why);
            case Answer.Later(_, var why) -> new Outcome.Refused(why);
            case Answer.PartsRefused(_, var parts) ->
                    new Outcome.Refused(
                            parts.values().stream()
                                    .map(Problem::text)
                                    .collect(Collectors.joining(", ")));
        };
    }
}
