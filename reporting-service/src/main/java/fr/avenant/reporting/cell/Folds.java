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
 * Makes the cells of an answer from its facts. What has overlaps is of one territory and year, so
 * that only these facts are held at a time, and cells of one territory are made when the next one
 * comes.
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
    private final List<VisibleFact> block = new ArrayList<>();
    private final Map<List<@Nullable String>, CellFold> open = new LinkedHashMap<>();
    private final Map<List<@Nullable String>, Map<Why, YearSum>> aside = new LinkedHashMap<>();
    private final Map<List<@Nullable String>, Cell> cells = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();

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

    /** Facts come by territory, and by year within it. */
    public void add(VisibleFact fact) {
        if (!block.isEmpty()) {
            var before = block.getFirst();
            var isOther = !before.territory().equals(fact.territory());
            if (isOther || !Objects.equals(before.year(), fact.year())) {
                closeBlock();
            }
            if (isOther && question.splits("territory")) {
                closeCells();
            }
        }
        block.add(fact);
    }

    /** A fact that was recorded later than asked: whoever it is about is not silent. */
    public void addLater(VisibleFact fact) {
        closeBlock();
        closeCells();
        if (!fact.total() && !fact.ended() && !registered.isKnownOfOtherKind(fact)) {
            addUnlessThere(key(fact), AbsenceReason.NOT_YET_RECORDED);
        }
    }

    /** The cells of whoever has figures, and of whoever should have, in the order of members. */
    public List<Cell> cells() {
        closeBlock();
        closeCells();
        addSilent();
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Folds::compare))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void closeBlock() {
        if (block.isEmpty()) {
            return;
        }
        var year = block.getFirst().year();
        var counting = new ArrayList<VisibleFact>();
        var ended = new ArrayList<VisibleFact>();
        var ofOtherKind = new ArrayList<VisibleFact>();
        for (var fact : block) {
            if (fact.ended()) {
                ended.add(fact);
            } else if (registered.isOfOtherKind(fact)) {
                ofOtherKind.add(fact);
            } else if (fact.total()) {
                addTotal(fact);
            } else {
                counting.add(fact);
            }
        }
        block.clear();
        setAside(ended, Why.ENDED);
        setAside(ofOtherKind, Why.OTHER_KIND);
        addPlaces(places(counting), year);
    }

    private static List<Place> places(Collection<VisibleFact> facts) {
        var places = new LinkedHashMap<Map<String, String>, Place>();
        for (var fact : facts) {
            places.computeIfAbsent(fact.dimensions(), Place::new).facts().add(fact);
        }
        return List.copyOf(places.values());
    }

    private void addPlaces(List<Place> places, @Nullable Integer year) {
        var counting = new ArrayList<>(places);
        question.by().stream()
                .filter(dimension -> !dimension.equals("territory") && !dimension.equals("year"))
                .forEach(dimension -> counting.removeAll(Overlaps.repeating(places, dimension)));
        var byCell = new LinkedHashMap<List<@Nullable String>, List<Place>>();
        for (var place : counting) {
            byCell.computeIfAbsent(key(place.facts().getFirst()), _ -> new ArrayList<>())
                    .add(place);
        }
        for (var ofCell : byCell.values()) {
            var key = key(ofCell.getFirst().facts().getFirst());
            var overlaps = Overlaps.sortOut(ofCell, question.measure()::adds);
            fold(key).add(overlaps, year);
            var members = members(key);
            overlaps.added()
                    .forEach(place ->
                            place.facts().forEach(fact -> listener.counted(members, fact)));
            overlaps.totals()
                    .forEach(place ->
                            place.facts().forEach(fact -> listener.printed(members, fact)));
        }
    }

    /** A total that claims more than a cell is about no single one. */
    private void addTotal(VisibleFact total) {
        if (question.by().stream().allMatch(dimension -> total.member(dimension) != null)) {
            var key = key(total);
            fold(key).addTotal(total);
            listener.printed(members(key), total);
        }
    }

    private CellFold fold(List<@Nullable String> key) {
        var fold = open.get(key);
        if (fold == null) {
            fold = new CellFold(question, members(key), registered, surroundings);
            open.put(key, fold);
            listener.count((long) cells.size() + open.size(), List.of(), List.of());
        }
        return fold;
    }

    /** Facts of one territory and year that are in no cell come to what they would in one. */
    private void setAside(Collection<VisibleFact> facts, Why why) {
        var byCell = new LinkedHashMap<List<@Nullable String>, List<VisibleFact>>();
        facts.forEach(fact -> byCell.computeIfAbsent(key(fact), _ -> new ArrayList<>()).add(fact));
        byCell.forEach((key, ofCell) -> {
            var sum =
                    aside.computeIfAbsent(key, _ -> new EnumMap<>(Why.class))
                            .computeIfAbsent(why, _ -> new YearSum(question.measure()));
            var details = ofCell.stream().filter(fact -> !fact.total()).toList();
            sum.add(Overlaps.sortOut(places(details), question.measure()::adds));
            ofCell.stream().filter(VisibleFact::total).forEach(_ -> sum.addStated());
        });
    }

    private void closeCells() {
        for (var fold : open.values()) {
            var key = fold.key();
            var left = aside.remove(key);
            put(key, fold.cell(left == null ? Map.of() : left));
        }
        open.clear();
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
            put(
                    key,
                    new CellFold(question, members(key), registered, surroundings)
                            .silent(reason, left == null ? Map.of() : left));
        }
    }

    private void put(List<@Nullable String> key, Cell cell) {
        cells.put(key, cell);
        listener.count(cells.size(), cells.keySet(), List.of());
    }

    private List<@Nullable String> key(VisibleFact fact) {
        var key = new ArrayList<@Nullable String>(question.by().size());
        question.by().forEach(dimension -> key.add(shared(fact.member(dimension))));
        return key;
    }

    private List<@Nullable String> key(Map<String, @Nullable String> members) {
        var key = new ArrayList<@Nullable String>(question.by().size());
        question.by().forEach(dimension -> key.add(shared(members.get(dimension))));
        return key;
    }

    /** Each row has texts of its own, of which most are those of others. */
    private @Nullable String shared(@Nullable String member) {
        return member == null ? null : texts.computeIfAbsent(member, _ -> member);
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
