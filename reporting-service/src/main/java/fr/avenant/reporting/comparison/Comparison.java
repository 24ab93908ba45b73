package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers a question: reads the facts in the order of the cells, makes one cell after the other,
 * and adds the cells of those who have not reported.
 */
final class Comparison {

    private static final Comparator<@Nullable String> NULLS_FIRST =
            Comparator.nullsFirst(Comparator.<String>naturalOrder());

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Question question;
    private final CellBudget budget;
    private final Axes axes;
    private final ParkedAggregates parked;
    private final Silence silence;
    private final Labels labels;
    private final Map<List<@Nullable String>, Cell> cells = new LinkedHashMap<>();
    private @Nullable List<@Nullable String> openKey;
    private @Nullable CellFold open;

    private Comparison(JdbcClient jdbc, Catalogue catalogue, Question question, CellBudget budget) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.question = question;
        this.budget = budget;
        this.axes = new Axes(jdbc, question);
        this.parked = new ParkedAggregates(jdbc, question);
        this.silence = new Silence(jdbc, question);
        this.labels = new Labels(jdbc, catalogue);
    }

    /**
     * The cells with the names of their members.
     *
     * @param withheld slugs of territories about which there is more than the asker may see
     */
    record Answer(
            List<Cell> cells, Map<String, Map<String, String>> members, Set<String> withheld) {

        /** The cell of these members. */
        Optional<Cell> find(Map<String, String> members) {
            return cells.stream()
                    .filter(cell ->
                            cell.members().entrySet().stream()
                                    .allMatch(it ->
                                            Objects.equals(
                                                    members.get(it.getKey()), it.getValue())))
                    .findFirst();
        }
    }

    /**
     * Must be asked within a transaction, which is how the driver streams.
     *
     * @throws fr.avenant.reporting.budget.OverBudget if the answer would have too many cells
     */
    static Answer to(Question question, JdbcClient jdbc, Catalogue catalogue, CellBudget budget) {
        return new Comparison(jdbc, catalogue, question, budget).answer();
    }

    private Answer answer() {
        axes.members().forEach(labels::add);
        new FactQuery(question).known(jdbc, this::take);
        close();
        addLater();
        addSilent();
        var sorted =
                cells.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparison::compare))
                        .map(Map.Entry::getValue)
                        .toList();
        return new Answer(sorted, labels.of(shown(sorted)), silence.withheld());
    }

    private void take(VisibleFact fact) {
        budget.countFact();
        if (claimsMoreThanACell(fact) || !axes.include(fact)) {
            return;
        }
        labels.addAll(fact);
        var key = key(fact);
        if (!key.equals(openKey)) {
            close();
            openKey = key;
            open = new CellFold(question, members(key), axes, parked, silence);
        }
        Objects.requireNonNull(open).add(fact);
    }

    /** A total over all years is about no single one. */
    private boolean claimsMoreThanACell(VisibleFact fact) {
        return fact.total()
                && question.by().stream().anyMatch(dimension -> fact.member(dimension) == null);
    }

    private void close() {
        if (open != null && openKey != null) {
            put(openKey, open.cell());
        }
        open = null;
        openKey = null;
    }

    /** What was recorded later than asked is not unreported: it was not recorded yet. */
    private void addLater() {
        new FactQuery(question)
                .later(
                        jdbc,
                        fact -> {
                            budget.countFact();
                            if (!fact.total() && axes.include(fact)) {
                                labels.addAll(fact);
                                addUnlessThere(key(fact), _ -> "notYetRecorded");
                            }
                        });
    }

    private void addSilent() {
        var silent =
                new SilentCells(
                        question.by(),
                        catalogue::isSharedByTerritories,
                        List.copyOf(cells.values()));
        var registered = axes.registered();
        check(silent.count(registered), registered);
        silent.forEach(
                registered,
                members -> {
                    var key = new ArrayList<@Nullable String>();
                    question.by().forEach(dimension -> key.add(members.get(dimension)));
                    addUnlessThere(key, this::reason);
                });
    }

    private void addUnlessThere(
            List<@Nullable String> key, Function<Map<String, @Nullable String>, String> reason) {
        if (!cells.containsKey(key)) {
            var members = members(key);
            put(key, Cell.empty(question, members, reason.apply(members)));
        }
    }

    private String reason(Map<String, @Nullable String> members) {
        return parked.concern(members.get("territory")) ? "incomplete" : silence.reason(members);
    }

    private void put(List<@Nullable String> key, Cell cell) {
        cells.put(key, cell);
        check(cells.size(), List.of());
    }

    private void check(long count, List<Map<String, String>> registered) {
        budget.check(count, question.by(), cells.keySet(), registered);
    }

    private List<@Nullable String> key(VisibleFact fact) {
        var key = new ArrayList<@Nullable String>();
        question.by().forEach(dimension -> key.add(fact.member(dimension)));
        return key;
    }

    private Map<String, @Nullable String> members(List<@Nullable String> key) {
        var members = new LinkedHashMap<String, @Nullable String>();
        for (var index = 0; index < key.size(); index++) {
            members.put(question.by().get(index), key.get(index));
        }
        return members;
    }

    private static Map<String, Set<String>> shown(List<Cell> cells) {
        var shown = new LinkedHashMap<String, Set<String>>();
        for (var cell : cells) {
            cell.members()
                    .forEach((dimension, member) -> {
                        if (member != null) {
                            shown.computeIfAbsent(dimension, _ -> new TreeSet<>()).add(member);
                        }
                    });
        }
        return shown;
    }

    private static int compare(List<@Nullable String> one, List<@Nullable String> other) {
        for (var index = 0; index < one.size(); index++) {
            var difference = NULLS_FIRST.compare(one.get(index), other.get(index));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
