package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Contexts;
import fr.avenant.dossiers.fact.Dossiers;
import fr.avenant.dossiers.fact.FactKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
            return Difference.between(dossiers.facts(), held, options.nature());
        }
    }

    /**
     * Does what a plan says; withdraws only if the options confirm it.
     *
     * @throws InterruptedException if the thread is interrupted; some of it is done then
     */
    public LoadReport carryOut(LoadPlan plan) throws InterruptedException {
        var confirmed = options.confirmWithdrawals() ? plan : plan.withoutWithdrawals();
        var tally = new Tally(progress, confirmed.size());
        try (var client = new ServiceClient(services, token);
                var dispatch = new Dispatch(client, options.patience())) {
            for (var kind : FactKind.values()) {
                all(
                        confirmed.changes().stream().filter(step -> step.kind() == kind),
                        dispatch,
                        tally);
            }
            for (var kind : List.of(FactKind.values()).reversed()) {
                all(
                        confirmed.withdrawals().stream().filter(step -> step.kind() == kind),
                        dispatch,
                        tally);
            }
        }
        return tally.report(plan.unchanged());
    }

    /** Waits until every step is settled: what comes next may name what these record. */
    private static void all(Stream<? extends Step> steps, Dispatch dispatch, Tally tally)
            throws InterruptedException {
        var settled =
                steps.map(step -> answer(step, dispatch, tally))
                        .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(settled).get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("A step broke", broken.getCause());
        }
    }

    private static CompletableFuture<Void> answer(Step step, Dispatch dispatch, Tally tally) {
        var answer =
                tally.lost(step)
                        .<CompletableFuture<Answer>>map(
                                id -> CompletableFuture.completedFuture(dependsOn(id)))
                        .orElseGet(() -> dispatch.send(step));
        return answer.thenAccept(came -> tally.settle(step, came));
    }

    private static Answer dependsOn(String id) {
        return new Answer.Refused("n'est pas envoyé : « %s » a été refusé".formatted(id));
    }
}
