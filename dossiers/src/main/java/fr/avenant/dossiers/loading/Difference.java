package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Identifier;
import fr.avenant.dossiers.fact.Fact;
import fr.avenant.dossiers.fact.FactKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares dossiers with what services hold; asks nobody.
 *
 * <p>A fact that is held otherwise than a dossier says was left so by the last load, whose dossiers
 * said something else, or by somebody who corrected it since. The services tell the two apart: the
 * last event is one of the loader, or it is not. Only what the loader itself left is corrected, or
 * recorded anew after it was taken back; what others left is theirs, and is told. Where the dossier
 * is right and they are not, whoever keeps it names the event of theirs that they have seen ({@link
 * LoadOptions#seen}). No file remembers earlier loads, which would be lost or copied with the
 * folder; a loader under another name takes everything for the work of others, and changes nothing.
 */
final class Difference {

    private final Map<Contexts, Map<String, HeldFact>> held;
    private final LoadOptions options;
    private final List<Step.Change> changes = new ArrayList<>();
    private final List<ForeignChange> foreign = new ArrayList<>();

    private Difference(Map<Contexts, Map<String, HeldFact>> held, LoadOptions options) {
        this.held = held;
        this.options = options;
    }

    /**
     * @param facts in the order of loading
     * @param held what each service holds, by identifier
     */
    static LoadPlan between(
            List<Fact> facts, Map<Contexts, Map<String, HeldFact>> held, LoadOptions options) {
        var difference = new Difference(held, options);
        facts.forEach(difference::compare);
        return new LoadPlan(
                difference.changes,
                withdrawals(facts, held),
                difference.foreign,
                facts.size() - difference.changes.size() - difference.foreign.size());
    }

    private void compare(Fact fact) {
        var known = held.getOrDefault(fact.kind().context(), Map.of()).get(fact.id());
        if (known == null) {
            changes.add(new Step.Add(fact, null));
        } else if (known.withdrawn() || !known.contentHash().equals(fact.contentHash())) {
            change(fact, known);
        }
    }

    private void change(Fact fact, HeldFact known) {
        var event = known.lastEvent();
        if (!known.own() && !options.seen().contains(event)) {
            foreign.add(ForeignChange.of(fact, event));
        } else {
            changes.add(
                    known.withdrawn()
                            ? new Step.Add(fact, event)
                            : new Step.Correct(fact, event, options.nature()));
        }
    }

    private static List<Step.Withdraw> withdrawals(
            List<Fact> facts, Map<Contexts, Map<String, HeldFact>> held) {
        var ids = facts.stream().map(Fact::id).collect(Collectors.toSet());
        return held.entrySet().stream()
                .flatMap(service -> unwritten(service.getKey(), service.getValue(), ids))
                .sorted(
                        Comparator.comparing(Step.Withdraw::kind)
                                .reversed()
                                .thenComparing(Step.Withdraw::id))
                .toList();
    }

    /** What a service holds of the kinds that dossiers have, and no dossier says. */
    private static Stream<Step.Withdraw> unwritten(
            Contexts context, Map<String, HeldFact> held, Set<String> ids) {
        return held.values().stream()
                .filter(fact -> !fact.withdrawn() && !ids.contains(fact.id()))
                .flatMap(fact ->
                        FactKind.ofPrefix(Identifier.kind(fact.id()))
                                .filter(kind -> kind.context() == context)
                                .map(kind -> new Step.Withdraw(kind, fact.id(), fact.lastEvent()))
                                .stream());
    }
}
