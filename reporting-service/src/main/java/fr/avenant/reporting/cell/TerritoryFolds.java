package fr.avenant.reporting.cell;

import fr.avenant.reporting.cell.Folds.Listener;
import fr.avenant.reporting.cell.LeftOut.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Folds facts territory by territory. What has overlaps is of one territory and year, so that only
 * these facts are held at a time.
 */
public final class TerritoryFolds {

    private final CellQuestion question;
    private final RegisteredMembers registered;
    private final Predicate<VisibleFact> isIncomplete;
    private final Listener listener;
    private final BiConsumer<String, FoldedTerritory> reader;
    private final List<VisibleFact> block = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private Map<List<@Nullable String>, CellParts> parts = new LinkedHashMap<>();
    private Map<List<@Nullable String>, Map<Why, YearSum>> aside = new LinkedHashMap<>();
    private long cellsBefore;

    /**
     * @param isIncomplete whether something waits that would change a fact
     * @param reader of each territory's slug and what its facts come to, as soon as all are there
     */
    public TerritoryFolds(
            CellQuestion question,
            RegisteredMembers registered,
            Predicate<VisibleFact> isIncomplete,
            Listener listener,
            BiConsumer<String, FoldedTerritory> reader) {
        this.question = question;
        this.registered = registered;
        this.isIncomplete = isIncomplete;
        this.listener = listener;
        this.reader = reader;
    }

    /** Facts come by territory, and by year within it. */
    public void add(VisibleFact fact) {
        if (!block.isEmpty()) {
            var before = block.getFirst();
            if (!before.territory().equals(fact.territory())) {
                end();
            } else if (!Objects.equals(before.year(), fact.year())) {
                closeBlock();
            }
        }
        block.add(fact);
    }

    /** There are no more. */
    public void end() {
        if (block.isEmpty()) {
            return;
        }
        var territory = block.getFirst().territory();
        closeBlock();
        var folded = new FoldedTerritory(parts, aside);
        if (question.splits("territory")) {
            cellsBefore += parts.size();
        }
        parts = new LinkedHashMap<>();
        aside = new LinkedHashMap<>();
        reader.accept(territory, folded);
    }

    private void closeBlock() {
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
            parts(key).add(overlaps, year, isIncomplete);
            var members = new CellMembers(question.by(), key);
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
            parts(key).addStated(total, isIncomplete);
            listener.printed(new CellMembers(question.by(), key), total);
        }
    }

    private CellParts parts(List<@Nullable String> key) {
        var known = parts.get(key);
        if (known == null) {
            known = new CellParts(question.measure());
            parts.put(key, known);
            listener.count(cellsBefore + parts.size(), List.of(), List.of());
        }
        return known;
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

    private List<@Nullable String> key(VisibleFact fact) {
        var key = new ArrayList<@Nullable String>(question.by().size());
        question.by().forEach(dimension -> key.add(shared(fact.member(dimension))));
        return key;
    }

    /** Each row has texts of its own, of which most are those of others. */
    private @Nullable String shared(@Nullable String member) {
        return member == null ? null : texts.computeIfAbsent(member, _ -> member);
    }
}
