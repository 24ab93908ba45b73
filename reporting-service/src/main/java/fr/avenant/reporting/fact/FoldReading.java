package fr.avenant.reporting.fact;

import fr.avenant.reporting.cell.FoldedTerritory;
import fr.avenant.reporting.cell.Folds.Listener;
import fr.avenant.reporting.cell.RegisteredMembers;
import fr.avenant.reporting.cell.TerritoryFolds;
import fr.avenant.reporting.cell.VisibleFact;
import fr.avenant.reporting.question.MemberOwners;
import fr.avenant.reporting.question.Question;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the figures of a question, and folds them territory by territory. */
final class FoldReading {

    /** Takes what the figures of one territory come to. */
    interface Reader {

        /**
         * @param territory slug
         * @param names of members that figures bring themselves
         */
        void read(String territory, FoldedTerritory folded, Collection<Member> names);
    }

    private final Question question;
    private final RegisteredMembers registered;
    private final MemberOwners owners;
    private final ParkedAggregates parked;
    private final Set<String> states;
    private final Listener listener;
    private final CellBudget budget;

    /** Dimensions of which an answer names members. */
    private final Set<String> named;

    /**
     * @param states measures whose facts hold while what they are about goes on
     */
    FoldReading(
            Question question,
            RegisteredMembers registered,
            MemberOwners owners,
            ParkedAggregates parked,
            Set<String> states,
            Listener listener,
            CellBudget budget) {
        this.question = question;
        this.registered = registered;
        this.owners = owners;
        this.parked = parked;
        this.states = states;
        this.listener = listener;
        this.budget = budget;
        this.named = new HashSet<>(question.by());
        named.addAll(question.members().keySet());
        named.addAll(List.of("territory", "quartier"));
    }

    /**
     * In the order of their slugs, each as soon as all of its figures are there.
     *
     * @param territories of which; null for all that the question asks for
     */
    void read(@Nullable Collection<String> territories, JdbcClient jdbc, Reader reader) {
        var names = new LinkedHashSet<Member>();
        var folds =
                new TerritoryFolds(
                        question.cells(),
                        registered,
                        parked::concern,
                        listener,
                        (territory, folded) -> {
                            reader.read(territory, folded, List.copyOf(names));
                            names.clear();
                        });
        Consumer<VisibleFact> facts =
                fact -> {
                    budget.countFact();
                    if (owners.permit(fact)) {
                        folds.add(fact);
                        Labels.named(fact).stream()
                                .filter(it -> named.contains(it.dimension()))
                                .forEach(names::add);
                    }
                };
        if (territories == null) {
            new FactQuery(question, states).known(jdbc, facts);
        } else {
            new FactQuery(question.everywhere(), states).knownOf(territories, jdbc, facts);
        }
        folds.end();
    }
}
