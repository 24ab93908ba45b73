package fr.avenant.dossiers;

import fr.avenant.dossiers.fact.FactKind;
import fr.avenant.dossiers.loading.ForeignChange;
import fr.avenant.dossiers.loading.LoadPlan;
import fr.avenant.dossiers.loading.Step;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells a person what a load would do.
 *
 * @param out where to
 * @param longest how many identifiers a list shows
 */
record PlanListing(PrintWriter out, int longest) {

    void show(LoadPlan plan) {
        for (var kind : FactKind.values()) {
            show("à ajouter", kind, plan.additions(kind));
        }
        for (var kind : FactKind.values()) {
            show("à corriger", kind, plan.corrections(kind));
        }
        showForeign(plan);
        showWithdrawals(plan);
        out.printf("%d faits inchangés%n", plan.unchanged());
    }

    /** What is not touched, with the event that whoever wants it otherwise has to have seen. */
    void showForeign(LoadPlan plan) {
        for (var kind : FactKind.values()) {
            show(
                    "modifiés par d'autres, laissés",
                    kind,
                    plan.foreign(kind),
                    ForeignChange::toString);
        }
    }

    /** All of them: who confirms should have seen what. */
    void showWithdrawals(LoadPlan plan) {
        Stream.of(FactKind.values())
                .forEach(kind -> {
                    var steps =
                            plan.withdrawals().stream()
                                    .filter(step -> step.kind() == kind)
                                    .toList();
                    new PlanListing(out, steps.size()).show("à retirer", kind, steps);
                });
    }

    private void show(String what, FactKind kind, List<? extends Step> steps) {
        show(what, kind, steps, Step::id);
    }

    private <T> void show(String what, FactKind kind, List<T> listed, Function<T, String> line) {
        if (listed.isEmpty()) {
            return;
        }
        out.printf("%s, %s : %d%n", what, kind.label(), listed.size());
        listed.stream().limit(longest).forEach(it -> out.println("  " + line.apply(it)));
        if (listed.size() > longest) {
            out.printf("  … et %d autres (--verbose)%n", listed.size() - longest);
        }
    }
}
