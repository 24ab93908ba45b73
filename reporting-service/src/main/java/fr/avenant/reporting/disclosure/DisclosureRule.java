package fr.avenant.reporting.disclosure;

import fr.avenant.reporting.disclosure.RecordedFigure.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says between which positions the public sees each figure of a block. Whatever it decides on is
 * coordinates, positions and figures that are shown, never how small a hidden one is; and it
 * decides on a figure by what was recorded up to then, superseded or not, so that nothing is shown
 * later that completes what was shown before.
 */
final class DisclosureRule {

    /** Dimensions of what is larger than a territory. */
    private static final Set<String> LARGER = Set.of("academie", "department", "region", "country");

    /** Dimensions of places and bodies, of which no two members are the same people's. */
    private static final Set<String> PLACES =
            Set.of(
                    "quartier",
                    "iris",
                    "commune",
                    "epci",
                    "establishment",
                    "organisation",
                    "contract");

    /** Members that nobody is two of, of dimensions that may have other members besides. */
    private static final Map<String, Set<String>> APART =
            Map.of(
                    "sex",
                    Set.of("women", "men"),
                    "grade",
                    Set.of("tps", "ps", "ms", "gs", "cp", "ce1", "ce2", "cm1", "cm2"));

    private final ProtectedMeasures measures;
    private final Set<Protection> protections;

    DisclosureRule(ProtectedMeasures measures) {
        this(measures, EnumSet.allOf(Protection.class));
    }

    /** With some protections only, to see what each is for. */
    DisclosureRule(ProtectedMeasures measures, Set<Protection> protections) {
        this.measures = measures;
        this.protections = protections;
    }

    /**
     * @param history all figures of a block that were ever recorded
     * @return the spans of those that the public sees at all
     */
    Map<FigureId, PublicSpan> spans(Collection<RecordedFigure> history) {
        var block = new Block();
        history.stream().sorted(RecordedFigure.AS_RECORDED).forEach(block::add);
        return block.spans;
    }

    /**
     * Whether the figures of two places may have counted some of the same people, and yet are not
     * two statements of one figure. Members are taken to overlap, as ages do, unless they are known
     * not to.
     */
    private boolean overlap(Place one, Place other) {
        return !areStatements(one, other)
                && one.isOfTheTimeOf(other)
                && one.dimensions().keySet().stream()
                        .filter(other.dimensions()::containsKey)
                        .noneMatch(dimension -> areApart(dimension, one, other));
    }

    private boolean areStatements(Place one, Place other) {
        return has(Protection.STATEMENT)
                ? one.equals(other)
                : one.measure().equals(other.measure())
                        && one.dimensions().keySet().equals(other.dimensions().keySet());
    }

    private boolean areApart(String dimension, Place one, Place other) {
        var member = one.dimensions().getOrDefault(dimension, "");
        var another = other.dimensions().getOrDefault(dimension, "");
        return !member.equals(another)
                && (PLACES.contains(dimension)
                        || APART.getOrDefault(dimension, Set.of())
                                .containsAll(List.of(member, another))
                        || (isWithin(one, dimension) && isWithin(other, dimension)));
    }

    private boolean isWithin(Place place, String dimension) {
        return measures.find(place.measure(), place.unit())
                .filter(it -> it.within().contains(dimension))
                .isPresent();
    }

    private boolean has(Protection protection) {
        return protections.contains(protection);
    }

    /** A number of people, and whether it is shown. */
    private record Count(RecordedFigure figure, boolean isShown) {}

    /** What was recorded so far. */
    private final class Block {

        private final Map<FigureId, PublicSpan> spans = new HashMap<>();
        private final Map<String, Set<Place>> grain = new HashMap<>();
        private final List<Count> counts = new ArrayList<>();
        private final List<RecordedFigure> shares = new ArrayList<>();
        private final Set<FigureId> ended = new HashSet<>();

        void add(RecordedFigure figure) {
            var measure = measures.find(figure.measure(), figure.unit()).orElse(null);
            if (measure == null || !measure.isShare()) {
                addCount(figure, measure);
            } else if (figure.value() == null || !has(Protection.SHARES)) {
                show(figure, figure.position());
            } else if (!measure.hasBase()) {
                shares.add(figure);
                look(figure, figure.position());
            }
        }

        private void addCount(RecordedFigure figure, @Nullable ProtectedMeasure measure) {
            var value = figure.value();
            var isShown = measure == null || value == null || isShown(figure, measure, value);
            if (isShown) {
                show(figure, figure.position());
            }
            if (value != null || figure.suppressed()) {
                counts.add(new Count(figure, isShown && value != null));
                shares.forEach(share -> look(share, figure.position()));
            }
        }

        /** A figure has its place in the grain whether it is shown or not. */
        private boolean isShown(RecordedFigure figure, ProtectedMeasure measure, BigDecimal value) {
            var shownBy = measure.shownBy();
            if (shownBy != null) {
                return figure.dimensions().keySet().stream()
                        .allMatch(it ->
                                shownBy.contains(it) || PLACES.contains(it) || LARGER.contains(it));
            }
            return isOfTheGrain(figure, measure)
                    && !(has(Protection.MINIMUM) && measure.isSmall(value));
        }

        /** Takes its place in the grain, if no figure of another grain has it. */
        private boolean isOfTheGrain(RecordedFigure figure, ProtectedMeasure measure) {
            var dimensions = figure.dimensions().keySet();
            if (!dimensions.containsAll(measure.within())) {
                return false;
            }
            if (has(Protection.EXTENT) && dimensions.stream().anyMatch(LARGER::contains)) {
                return false;
            }
            var places = grain.computeIfAbsent(measure.family(), _ -> new HashSet<>());
            var place = figure.place();
            if (has(Protection.GRAIN)
                    && !places.contains(place)
                    && places.stream().anyMatch(other -> overlap(place, other))) {
                return false;
            }
            places.add(place);
            return true;
        }

        /** Shows a share once its count is shown, until one is not. */
        private void look(RecordedFigure share, long position) {
            if (ended.contains(share.id())) {
                return;
            }
            var isCounted = counts.stream().filter(it -> isNumerator(it.figure(), share)).toList();
            var shown = spans.get(share.id());
            if (!isCounted.stream().allMatch(Count::isShown)) {
                ended.add(share.id());
                if (shown != null) {
                    spans.put(share.id(), new PublicSpan(shown.from(), position));
                }
            } else if (shown == null && !isCounted.isEmpty()) {
                show(share, position);
            }
        }

        private void show(RecordedFigure figure, long from) {
            spans.put(figure.id(), new PublicSpan(from, null));
        }

        private boolean isNumerator(RecordedFigure count, RecordedFigure share) {
            return measures.find(share.measure(), share.unit())
                            .map(ProtectedMeasure::numerator)
                            .filter(count.measure()::equals)
                            .isPresent()
                    && count.context().equals(share.context())
                    && count.place().isOfTheTimeOf(share.place())
                    && count.dimensions().equals(share.dimensions());
        }
    }
}
