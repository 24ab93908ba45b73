package fr.avenant.reporting.fact;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.cell.Coverage.Covered;
import fr.avenant.reporting.cell.Folds;
import fr.avenant.reporting.cell.Folds.Listener;
import fr.avenant.reporting.cell.Ratios;
import fr.avenant.reporting.cell.RegisteredMembers;
import fr.avenant.reporting.cell.VisibleFact;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.question.MemberOwners;
import fr.avenant.reporting.question.Question;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers a question: reads the facts, has them made into cells, and names their members. */
public final class Comparison {

    private static final String TERRITORY = "territory";
    private static final String QUARTIER = "quartier";

    private final Snapshot snapshot;
    private final JdbcClient jdbc;
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
        this.jdbc = snapshot.jdbc();
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
        var registered = RegisterQuery.read(snapshot, question);
        var begun = slugs(registered);
        var owners = new MemberOwners(jdbc, begun);
        var labels = new Labels(jdbc, catalogue);
        labels.addAll(registered, question);
        var parked = new ParkedAggregates(jdbc, question);
        var counting = new Counting(question);
        var reading =
                new FoldReading(
                        question, registered, owners, parked, catalogue.states(), counting, budget);
        var remembered =
                memory.asked(question, snapshot, begun)
                        .map(it -> new RememberedFolds(question, snapshot, reading, memory, it));
        var silence =
                remembered
                        .map(RememberedFolds::withheld)
                        .orElseGet(() -> Silence.about(question, jdbc));
        var folds =
                new Folds(
                        question.cells(),
                        registered,
                        new AskedSurroundings(
                                catalogue,
                                parked,
                                silence,
                                new CoverageQuery(
                                        jdbc, question, catalogue.states(), owners::permit)),
                        counting);
        FoldReading.Reader reader =
                (territory, folded, names) -> {
                    labels.addAll(territory, names);
                    folds.add(folded);
                };
        remembered.ifPresentOrElse(it -> it.read(reader), () -> reading.read(null, jdbc, reader));
        new FactQuery(question, catalogue.states())
                .later(
                        jdbc,
                        fact -> {
                            budget.countFact();
                            if (owners.permit(fact)) {
                                labels.addAll(fact);
                                folds.addLater(fact);
                            }
                        });
        var cells = folds.cells();
        var withheld = silence.withheld();
        return new Answer(cells, labels.of(named(question, cells, withheld)), withheld);
    }

    /** Holds the answer up against the budget while it is made. */
    private final class Counting implements Listener {

        private final Question question;

        Counting(Question question) {
            this.question = question;
        }

        @Override
        public void count(
                long cells,
                Collection<List<@Nullable String>> known,
                Collection<Map<String, String>> registered) {
            budget.check(cells, question.by(), known, registered);
        }

        @Override
        public void counted(Map<String, @Nullable String> members, VisibleFact fact) {
            reader.read(question.measure(), members, fact, false);
        }

        @Override
        public void printed(Map<String, @Nullable String> members, VisibleFact total) {
            reader.read(question.measure(), members, total, true);
        }
    }

    private static Set<String> slugs(RegisteredMembers registered) {
        return registered.territories().stream()
                .map(RegisteredMembers.Territory::slug)
                .collect(Collectors.toSet());
    }

    /** Whoever an answer speaks of: in its cells, as missing from one, and as asked for. */
    private static Map<String, Set<String>> named(
            Question question, List<Cell> cells, Set<String> withheld) {
        var named = new LinkedHashMap<String, Set<String>>();
        question.members().forEach((dimension, members) -> add(named, dimension, members));
        add(named, TERRITORY, withheld);
        for (var cell : cells) {
            cell.members()
                    .forEach((dimension, member) -> {
                        if (member != null) {
                            named.computeIfAbsent(dimension, _ -> new HashSet<>()).add(member);
                        }
                    });
            if (cell.coverage() != null) {
                add(named, TERRITORY, missing(cell.coverage().territory()));
                add(named, QUARTIER, missing(cell.coverage().quartier()));
            }
        }
        return named;
    }

    private static List<String> missing(@Nullable Covered covered) {
        return covered == null ? List.of() : covered.missing();
    }

    private static void add(
            Map<String, Set<String>> named, String dimension, Collection<String> members) {
        if (!members.isEmpty()) {
            named.computeIfAbsent(dimension, _ -> new HashSet<>()).addAll(members);
        }
    }
}
