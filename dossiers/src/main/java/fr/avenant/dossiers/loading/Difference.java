package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Nature;
import fr.avenant.dossiers.fact.Fact;
import fr.avenant.dossiers.fact.FactKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares dossiers with what services hold; asks nobody. */
final class Difference {

    private Difference() {}

    /**
     * @param facts in the order of loading
     * @param held what each service holds, by identifier
     * @param nature of the corrections
     */
    static LoadPlan between(
            List<Fact> facts, Map<Contexts, Map<String, HeldFact>> held, Nature nature) {
        var changes = new ArrayList<Step>();
        for (var fact : facts) {
            var known = held.getOrDefault(fact.kind().context(), Map.of()).get(fact.id());
            change(fact, known, nature).ifPresent(changes::add);
        }
        return new LoadPlan(changes, withdrawals(facts, held), facts.size() - changes.size());
    }

    private static Optional<Step> change(Fact fact, @Nullable HeldFact known, Nature nature) {
        if (known == null) {
            return Optional.of(new Step.Add(fact, null));
        }
        if (known.withdrawn()) {
            return Optional.of(new Step.Add(fact, known.lastEvent()));
        }
        return known.contentHash().equals(fact.contentHash())
                ? Optional.empty()
                : Optional.of(new Step.Correct(fact, known.lastEvent(), nature));
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
