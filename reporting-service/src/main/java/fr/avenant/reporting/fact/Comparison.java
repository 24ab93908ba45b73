package fr.avenant.reporting.fact;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.cell.Ratios;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers a question about a measure: its sums, or the ratio of two of them. */
public final class Comparison {

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final CellBudget budget;
    private final FactReader reader;
    private final FoldMemory memory;

    private Comparison(
            Snapshot snapshot,
            Catalogue catalogue,
            CellBudget budget,
            FactReader reader,
            FoldMemory memory) {
        this.snapshot = snapshot;
        this.catalogue = catalogue;
        this.budget = budget;
        this.reader = reader;
        this.memory = memory;
    }

    /**
     * The cells with the names of their members.
     *
     * @param withheld slugs of territories about which there is more than the asker may see
     */
    public record Answer(
            List<Cell> cells, Map<String, Map<String, String>> members, Set<String> withheld) {

        /** The cell of these members. */
        public Optional<Cell> find(Map<String, String> members) {
            return cells.stream().filter(cell -> cell.isOf(members)).findFirst();
        }
    }

    /**
     * Must be asked while the snapshot is there.
     *
     * @param memory of what figures came to for others
     * @throws fr.avenant.reporting.questionbudget.OverBudget if the answer would have too many
     *     cells
     */
    public static Answer to(
            Question question,
            Snapshot snapshot,
            Catalogue catalogue,
            CellBudget budget,
            FoldMemory memory) {
        return new Comparison(snapshot, catalogue, budget, FactReader.NOBODY, memory).to(question);
    }

    /** The same, and tells which facts stand behind which cells, of whatever years. */
    public static Answer to(
            Question question,
            Snapshot snapshot,
            Catalogue catalogue,
            CellBudget budget,
            FactReader reader) {
        return new Comparison(snapshot, catalogue, budget, reader, FoldMemory.none()).to(question);
    }

    private Answer to(Question question) {
        return question.measure().isRatio() ? ratios(question) : sums(question);
    }

    private Answer ratios(Question question) {
        var numerator = term(question, question.measure().numerator());
        var denominator = term(question, question.measure().denominator());
        var own = sums(question);
        var over = sums(numerator);
        var under = sums(denominator);
        var withheld = new TreeSet<>(own.withheld());
        withheld.addAll(over.withheld());
        withheld.addAll(under.withheld());
        var members = new LinkedHashMap<>(over.members());
        own.members()
                .forEach((dimension, labels) -> members.merge(dimension, labels, Comparison::both));
        return new Answer(
                new Ratios(question.cells(), numerator.cells(), denominator.cells())
                        .of(own.cells(), over.cells(), under.cells()),
                members,
                withheld);
    }

    private Question term(Question question, @Nullable String measure) {
        return catalogue
                .find(String.valueOf(measure))
                .map(question::term)
                .orElseThrow(() -> new IllegalStateException("No measure " + measure));
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        var both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }

    private Answer sums(Question question) {
        return new Sums(question, snapshot, catalogue, budget, reader, memory).answer();
    }
}
