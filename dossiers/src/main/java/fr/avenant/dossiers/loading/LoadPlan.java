package fr.avenant.dossiers.loading;

import fr.avenant.dossiers.fact.FactKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * How what the services hold differs from the dossiers.
 *
 * @param changes facts to add or correct, in an order in which nothing is named before it is there
 * @param withdrawals of what no dossier holds, in an order in which nothing goes while it is named
 * @param foreign what others changed since the last load, and stays as they left it
 * @param unchanged how many facts are there as they should be
 */
public record LoadPlan(
        List<Step.Change> changes,
        List<Step.Withdraw> withdrawals,
        List<ForeignChange> foreign,
        int unchanged) {

    public LoadPlan {
        changes = List.copyOf(changes);
        withdrawals = List.copyOf(withdrawals);
        foreign = List.copyOf(foreign);
    }

    /** The same without the withdrawals. */
    LoadPlan withoutWithdrawals() {
        return new LoadPlan(changes, List.of(), foreign, unchanged);
    }

    /** How many things there are to ask. */
    public int size() {
        return changes.size() + withdrawals.size();
    }

    /** Facts of a kind that are to be added. */
    public List<Step.Add> additions(FactKind kind) {
        return of(kind).filter(Step.Add.class::isInstance).map(Step.Add.class::cast).toList();
    }

    /** Facts of a kind that are to be corrected. */
    public List<Step.Correct> corrections(FactKind kind) {
        return of(kind).filter(Step.Correct.class::isInstance)
                .map(Step.Correct.class::cast)
                .toList();
    }

    /** What of a kind stays as others left it. */
    public List<ForeignChange> foreign(FactKind kind) {
        return foreign.stream().filter(change -> change.kind() == kind).toList();
    }

    /** The changes of a kind, parted into what is sent together. */
    List<Batch> batches(FactKind kind) {
        return Batches.of(kind, of(kind).toList());
    }

    private Stream<Step.Change> of(FactKind kind) {
        return changes.stream().filter(step -> step.kind() == kind);
    }
}
