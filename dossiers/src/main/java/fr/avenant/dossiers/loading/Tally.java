package fr.avenant.dossiers.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what came of each step, whatever thread it comes from. */
final class Tally {

    private final LoadProgress progress;
    private final LoadPlan plan;
    private final List<RefusedFact> refused = new ArrayList<>();
    private final List<ForeignChange> foreign;
    private final Set<String> lost = new HashSet<>();
    private int settled;
    private int added;
    private int corrected;
    private int withdrawn;
    private int unchanged;

    Tally(LoadProgress progress, LoadPlan plan) {
        this.progress = progress;
        this.plan = plan;
        unchanged = plan.unchanged();
        foreign = new ArrayList<>(plan.foreign());
    }

    /** What came of steps that were sent together, all of one kind. */
    synchronized void settle(Map<? extends Step, Outcome> outcomes) {
        outcomes.forEach(this::settle);
        settled += outcomes.size();
        outcomes.keySet().stream()
                .findFirst()
                .ifPresent(step -> progress.advanced(step.kind().label(), settled, plan.size()));
    }

    /** What a step names and no service holds, because it was refused. */
    synchronized Optional<String> lost(Step.Change step) {
        return step instanceof Step.Add(var fact, _)
                ? fact.references().filter(lost::contains).findFirst()
                : Optional.empty();
    }

    synchronized LoadReport report() {
        return new LoadReport(added, corrected, withdrawn, unchanged, refused, foreign);
    }

    private void settle(Step step, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> count(step);
            case Outcome.Unchanged _ -> unchanged++;
            case Outcome.ChangedByOthers(var why) -> leave(step, why);
            case Outcome.Refused(var why) -> refuse(step, why);
        }
    }

    private void count(Step step) {
        switch (step) {
            case Step.Add _ -> added++;
            case Step.Correct _ -> corrected++;
            case Step.Withdraw _ -> withdrawn++;
        }
    }

    private void leave(Step step, String why) {
        switch (step) {
            case Step.Correct(var fact, _, _) -> foreign.add(ForeignChange.of(fact, null));
            case Step.Add _, Step.Withdraw _ -> refuse(step, why);
        }
    }

    private void refuse(Step step, String why) {
        refused.add(new RefusedFact(step.id(), step.place(), why));
        if (step instanceof Step.Add) {
            lost.add(step.id());
        }
    }
}
