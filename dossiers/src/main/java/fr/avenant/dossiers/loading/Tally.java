package fr.avenant.dossiers.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts what came of each step, whatever thread it comes from. */
final class Tally {

    private final LoadProgress progress;
    private final int total;
    private final List<RefusedFact> refused = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private int added;
    private int corrected;
    private int withdrawn;

    Tally(LoadProgress progress, int total) {
        this.progress = progress;
        this.total = total;
    }

    synchronized void settle(Step step, Answer answer) {
        switch (answer) {
            case Answer.Accepted _ -> count(step);
            case Answer.Refused(var why) -> refuse(step, why);
            case Answer.Later(_, var why) -> refuse(step, why);
        }
        progress.advanced(
                step.kind().label(), added + corrected + withdrawn + refused.size(), total);
    }

    /** What a step names and no service holds, because it was refused. */
    synchronized Optional<String> lost(Step step) {
        return step instanceof Step.Add(var fact, _)
                ? fact.references().filter(lost::contains).findFirst()
                : Optional.empty();
    }

    synchronized LoadReport report(int unchanged) {
        return new LoadReport(added, corrected, withdrawn, unchanged, refused);
    }

    private void count(Step step) {
        switch (step) {
            case Step.Add _ -> added++;
            case Step.Correct _ -> corrected++;
            case Step.Withdraw _ -> withdrawn++;
        }
    }

    private void refuse(Step step, String why) {
        refused.add(new RefusedFact(step.id(), step.place(), why));
        if (step instanceof Step.Add) {
            lost.add(step.id());
        }
    }
}
