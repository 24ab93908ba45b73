package fr.avenant.reporting.fact;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.cell.Coverage.Covered;
import fr.avenant.reporting.cell.Folds;
import fr.avenant.reporting.cell.Folds.Listener;
import fr.avenant.reporting.cell.RegisteredMembers;
import fr.avenant.reporting.cell.VisibleFact;
import fr.avenant.reporting.fact.Comparison.Answer;
import fr.avenant.reporting.fact.FoldMemory.Asked;
import fr.avenant.reporting.fact.FoldMemory.KeptTerritory;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.question.MemberOwners;
import fr.avenant.reporting.question.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the facts of a question, has them made into cells, and names their members. */
final class Sums {

    private static final String TERRITORY = "territory";
    private static final String QUARTIER = "quartier";

    private final Question question;
    private final Snapshot snapshot;
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final CellBudget budget;
    private final FactReader reader;
    private final FoldMemory memory;
    private final RegisteredMembers registered;
    private final Set<String> begun;
    private final MemberOwners owners;
    private final Labels labels;
    private final ParkedAggregates parked;
    private final FoldReading reading;
    private final Counting counting = new Counting();

    /**
     * @param reader told which facts stand behind which cells
     * @param memory of what figures came to for others
     */
    Sums(
            Question question,
            Snapshot snapshot,
            Catalogue catalogue,
            CellBudget budget,
            FactReader reader,
            FoldMemory memory) {
        this.question = question;
        this.snapshot = snapshot;
        this.jdbc = snapshot.jdbc();
        this.catalogue = catalogue;
        this.budget = budget;
        this.reader = reader;
        this.memory = memory;
        registered = RegisterQuery.read(snapshot, question);
        begun =
                registered.territories().stream()
                        .map(RegisteredMembers.Territory::slug)
                        .collect(Collectors.toSet());
        owners = new MemberOwners(jdbc, begun);
        labels = new Labels(jdbc, catalogue);
        labels.addAll(registered, question);
        parked = new ParkedAggregates(jdbc, question);
        reading =
                new FoldReading(
                        question, registered, owners, parked, catalogue.states(), counting, budget);
    }

    Answer answer() {
        return memory.asked(question, snapshot, begun).map(this::remembered).orElseGet(this::read);
    }

    private Answer read() {
        var silence = Silence.about(question, jdbc);
        var folds = folds(silence);
        reading.read(null, jdbc, readInto(folds));
        return answer(cells(folds), silence);
    }

    private Answer remembered(Asked asked) {
        var remembered = new RememberedFolds(question, snapshot, reading, memory, asked);
        var silence = remembered.withheld();
        var told = remembered.told();
        if (told.isPresent()) {
            return answer(cells(asked, told.get(), silence), silence);
        }
        var folds = folds(silence);
        remembered.readAll(readInto(folds));
        return answer(cells(folds), silence);
    }

    private FoldReading.Reader readInto(Folds folds) {
        return (territory, folded, names) -> {
            labels.addAll(territory, names);
            folds.add(folded);
        };
    }

    private List<Cell> cells(Asked asked, SortedMap<String, KeptTerritory> told, Silence silence) {
        told.forEach((territory, it) -> labels.addAll(territory, it.names()));
        Supplier<List<Cell>> make =
                () -> {
                    var folds = folds(silence);
                    told.values().forEach(it -> folds.add(it.folded()));
                    return cells(folds);
                };
        var cells =
                RememberedCells.of(memory, asked, question, snapshot, parked)
                        .map(it -> it.cells(told, silence.withheld(), make))
                        .orElseGet(make);
        counting.count(cells.size(), cells.stream().map(this::key).toList(), List.of());
        return cells;
    }

    private Folds folds(Silence silence) {
        return new Folds(
                question.cells(),
                registered,
                new AskedSurroundings(
                        catalogue,
                        parked,
                        silence,
                        new CoverageQuery(jdbc, question, catalogue.states(), owners::permit)),
                counting);
    }

    private List<Cell> cells(Folds folds) {
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
        return folds.cells();
    }

    private List<@Nullable String> key(Cell cell) {
        var key = new ArrayList<@Nullable String>(question.by().size());
        question.by().forEach(dimension -> key.add(cell.members().get(dimension)));
        return key;
    }

    private Answer answer(List<Cell> cells, Silence silence) {
        var withheld = silence.withheld();
        return new Answer(cells, labels.of(named(cells, withheld)), withheld);
    }

    /** Holds the answer up against the budget while it is made. */
    private final class Counting implements Listener {

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

    /** Whoever an answer speaks of: in its cells, as missing from one, and as asked for. */
    private Map<String, Set<String>> named(List<Cell> cells, Set<String> withheld) {
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
