package fr.avenant.reporting.cell;

import fr.avenant.reporting.cell.LeftOut.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cells of an answer from what the figures of its territories come to. Those of one
 * territory are made as soon as it is there, if the answer tells territories apart.
 */
public final class Folds {

    /** Told of what becomes of facts and cells while they are made. */
    public interface Listener {

        /**
         * @param cells how many there will be, at least
         * @param known members of those that are there
         * @param registered members that make the others
         */
        default void count(
                long cells,
                Collection<List<@Nullable String>> known,
                Collection<Map<String, String>> registered) {}

        /** A fact counts in the cell of these members, if the cell takes its year. */
        default void counted(Map<String, @Nullable String> members, VisibleFact fact) {}

        /** A total that a source prints stands beside the cell of these members. */
        default void printed(Map<String, @Nullable String> members, VisibleFact total) {}
    }

    private static final Comparator<@Nullable String> NULLS_FIRST =
            Comparator.nullsFirst(Comparator.<String>naturalOrder());

    private final CellQuestion question;
    private final RegisteredMembers registered;
    private final Surroundings surroundings;
    private final Listener listener;
    private final Map<List<@Nullable String>, CellParts> open = new LinkedHashMap<>();
    private final Map<List<@Nullable String>, Map<Why, YearSum>> aside = new LinkedHashMap<>();
    private final Map<List<@Nullable String>, Cell> cells = new LinkedHashMap<>();

    public Folds(
            CellQuestion question,
            RegisteredMembers registered,
            Surroundings surroundings,
            Listener listener) {
        this.question = question;
        this.registered = registered;
        this.surroundings = surroundings;
        this.listener = listener;
    }

    /** Territories come one after the other, in the order of their slugs. */
    public void add(FoldedTerritory territory) {
        territory.aside().forEach(this::setAside);
        if (question.splits("territory")) {
            territory.parts().forEach(this::close);
        } else {
            territory
                    .parts()
                    .forEach((key, parts) ->
                            open.computeIfAbsent(key, _ -> new CellParts(question.measure()))
                                    .add(parts));
        }
        listener.count((long) cells.size() + open.size(), List.of(), List.of());
    }

    /** A fact that was recorded later than asked: whoever it is about is not silent. */
    public void addLater(VisibleFact fact) {
        closeCells();
        if (!fact.total() && !fact.ended() && !registered.isKnownOfOtherKind(fact)) {
            addUnlessThere(key(fact), AbsenceReason.NOT_YET_RECORDED);
        }
    }

    /** The cells of whoever has figures, and of whoever should have, in the order of members. */
    public List<Cell> cells() {
        closeCells();
        addSilent();
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Folds::compare))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void setAside(List<@Nullable String> key, Map<Why, YearSum> sums) {
        var known = aside.computeIfAbsent(key, _ -> new EnumMap<>(Why.class));
        sums.forEach((why, sum) ->
                known.computeIfAbsent(why, _ -> new YearSum(question.measure())).add(sum));
    }

    private void closeCells() {
        open.forEach(this::close);
        open.clear();
    }

    private void close(List<@Nullable String> key, CellParts parts) {
        var left = aside.remove(key);
        cells.put(key, fold(key).cell(parts, left == null ? Map.of() : left));
    }

    private CellFold fold(List<@Nullable String> key) {
        return new CellFold(question, members(key), registered, surroundings);
    }

    private void addSilent() {
        var silent =
                new SilentCells(
                        question, registered, surroundings::isShared, List.copyOf(cells.values()));
        listener.count(silent.count(), cells.keySet(), silent.combinations());
        for (var left : aside.entrySet()) {
            var key = left.getKey();
            addUnlessThere(key, silence(members(key), left.getValue()));
        }
        silent.forEach(members -> {
            if (!standsForItself(members)) {
                return;
            }
            var key = key(members);
            addUnlessThere(key, silence(members, aside.get(key)));
        });
        if (cells.isEmpty() && question.splits("territory")) {
            registered
                    .expectedTerritories(null)
                    .forEach(territory -> {
                        var members = new HashMap<String, @Nullable String>();
                        members.put("territory", territory);
                        var key = key(members);
                        addUnlessThere(key, silence(members(key), null));
                    });
        }
    }

    /** Not a territory of whose contracts it is said that they have ended. */
    private boolean standsForItself(Map<String, @Nullable String> members) {
        var isOfTerritoryAlone =
                members.get("contract") == null && registered.dimensions().contains("contract");
        return !isOfTerritoryAlone
                || aside.keySet().stream()
                        .map(this::members)
                        .noneMatch(it ->
                                it.get("contract") != null
                                        && Objects.equals(
                                                it.get("territory"), members.get("territory")));
    }

    private AbsenceReason silence(
            Map<String, @Nullable String> members, @Nullable Map<Why, YearSum> left) {
        var territory = members.get("territory");
        if (surroundings.isIncomplete(territory)) {
            return AbsenceReason.INCOMPLETE;
        }
        if (left != null && left.containsKey(Why.ENDED)) {
            return AbsenceReason.ENDED;
        }
        return surroundings.isWithheld(territory)
                ? AbsenceReason.NOT_PUBLISHED
                : AbsenceReason.NOT_REPORTED;
    }

    private void addUnlessThere(List<@Nullable String> key, AbsenceReason reason) {
        if (!cells.containsKey(key)) {
            var left = aside.get(key);
            cells.put(key, fold(key).silent(reason, left == null ? Map.of() : left));
            listener.count(cells.size(), cells.keySet(), List.of());
        }
    }

    private List<@Nullable String> key(VisibleFact fact) {
        var key = new ArrayList<@Nullable String>(question.by().size());
        question.by().forEach(dimension -> key.add(fact.member(dimension)));
        return key;
    }

    private List<@Nullable String> key(Map<String, @Nullable String> members) {
        var key = new ArrayList<@Nullable String>(question.by().size());
        question.by().forEach(dimension -> key.add(members.get(dimension)));
        return key;
    }

    private Map<String, @Nullable String> members(List<@Nullable String> key) {
        return new CellMembers(question.by(), key);
    }

    /** By members, those that are not known first. */
    static int compare(List<@Nullable String> one, List<@Nullable String> other) {
        for (var index = 0; index < one.size(); index++) {
            var difference = NULLS_FIRST.compare(one.get(index), other.get(index));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
