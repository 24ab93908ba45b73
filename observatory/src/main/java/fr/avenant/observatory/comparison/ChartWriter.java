package fr.avenant.observatory.comparison;

import fr.avenant.observatory.chart.Chart;
import fr.avenant.observatory.chart.Chart.Kind;
import fr.avenant.observatory.chart.Entry;
import fr.avenant.observatory.chart.Entry.Reference;
import fr.avenant.observatory.chart.Sign;
import fr.avenant.observatory.chart.Vocabulary;
import fr.avenant.observatory.figure.Figures;
import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.figure.FrenchNumbers;
import fr.avenant.observatory.figure.Members;
import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import fr.avenant.observatory.reporting.answer.Covered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses what charts of an answer show: one for each unit, in the form that fits the measure. */
@Component
class ChartWriter {

    /** More axes than this are a table. */
    private static final int MOST_UNITS = 3;

    /** Fewer quartiers than this have a row each. */
    private static final int A_DISTRIBUTION = 20;

    private static final String YEAR = "year";
    private static final String STAGE = "stage";
    private static final String PLANNED = "planned";
    private static final String QUARTIER = "quartier";
    private static final String TERRITORY = "territory";
    private static final String NO_RESULT = "pas de résultat";
    private static final String WHOLE = "Ensemble";

    private final Figures figures;
    private final FrenchLabels labels;

    ChartWriter(Figures figures, FrenchLabels labels) {
        this.figures = figures;
        this.labels = labels;
    }

    /**
     * One chart for each unit; none if nothing is a figure, or if there are too many units.
     *
     * @param mine slug of the territory that the reader calls theirs
     */
    List<Chart> of(ComparisonAnswer answer, @Nullable String mine) {
        var units =
                answer.cells().stream()
                        .filter(ChartWriter::isKnown)
                        .map(Cell::unit)
                        .distinct()
                        .toList();
        return units.size() > MOST_UNITS
                ? List.of()
                : units.stream().map(unit -> new Draft(answer, unit, mine).chart()).toList();
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(
                labels.of("leftOut", "undated"),
                Map.of(
                        Sign.PARTIAL,
                        "couverture partielle : il manque des territoires ou des quartiers",
                        Sign.INFERRED,
                        labels.of("yearBasis", "inferred") + " : le document ne l’imprime pas",
                        Sign.ABOVE_ONE,
                        labels.of("cellMark", "shareAboveOne") + " : à relire dans le document"),
                Map.of(
                        Entry.Kind.TARGET,
                        FrenchLabels.inSentence(labels.of("member.stage", PLANNED)),
                        Entry.Kind.PRINTED,
                        labels.of("basis", "total")));
    }

    private static boolean isKnown(Cell cell) {
        return cell.status().equals("value") && cell.value() != null;
    }

    /** A chart while it is being drawn up. */
    private final class Draft {

        private final ComparisonAnswer answer;
        private final String unit;
        private final @Nullable String mine;
        private final List<Cell> cells;
        private final Kind kind;
        private final boolean withTargets;
        private final Map<String, List<String>> taken = new HashMap<>();

        Draft(ComparisonAnswer answer, String unit, @Nullable String mine) {
            this.answer = answer;
            this.unit = unit;
            this.mine = mine;
            cells = answer.cells().stream().filter(cell -> cell.unit().equals(unit)).toList();
            kind = kind();
            withTargets =
                    answer.by().contains(STAGE)
                            && cells.stream().anyMatch(Draft::isPlanned)
                            && cells.stream().anyMatch(Predicate.not(Draft::isPlanned));
        }

        Chart chart() {
            var groups = new LinkedHashMap<List<String>, List<Cell>>();
            cells.forEach(cell ->
                    groups.computeIfAbsent(codes(cell, place()), _ -> new ArrayList<>()).add(cell));
            var entries = groups.values().stream().flatMap(it -> entries(it).stream()).toList();
            return new Chart(
                    kind,
                    answer.measure().label(),
                    unit,
                    labels.of("unit", unit),
                    vocabulary(),
                    entries);
        }

        private Kind kind() {
            var known = cells.stream().filter(ChartWriter::isKnown).toList();
            var years = known.stream().map(cell -> Members.of(cell, YEAR)).distinct().count();
            if (answer.by().contains(YEAR) && years > 1) {
                return Kind.LINES;
            }
            if (answer.by().contains(QUARTIER)
                    && known.size() >= A_DISTRIBUTION
                    && Set.of(TERRITORY, QUARTIER, YEAR).containsAll(answer.by())) {
                return Kind.DISTRIBUTION;
            }
            return unit.equals("share") || Boolean.TRUE.equals(answer.measure().ratio())
                    ? Kind.DOTS
                    : Kind.BARS;
        }

        /** A target belongs to the figure that it is the target of. */
        private List<Entry> entries(List<Cell> group) {
            if (!withTargets) {
                return group.stream().map(cell -> entry(cell, List.of())).toList();
            }
            var targets =
                    group.stream()
                            .filter(Draft::isPlanned)
                            .filter(ChartWriter::isKnown)
                            .map(this::target)
                            .toList();
            var figures = group.stream().filter(Predicate.not(Draft::isPlanned)).toList();
            return figures.isEmpty()
                    ? List.of(alone(group.getFirst(), targets))
                    : figures.stream().map(cell -> entry(cell, targets)).toList();
        }

        /** A target of which no result is told, or a planned figure that is absent. */
        private Entry alone(Cell cell, List<Reference> targets) {
            var entry = entry(cell, targets);
            return targets.isEmpty()
                    ? entry
                    : new Entry(
                            entry.name(),
                            entry.row(),
                            entry.year(),
                            null,
                            NO_RESULT,
                            null,
                            entry.signs(),
                            entry.references(),
                            entry.mine());
        }

        private Entry entry(Cell cell, List<Reference> targets) {
            var figure = figures.of(answer, cell);
            var references = new ArrayList<>(targets);
            var printed = cell.printed();
            if (printed != null && figure.printed() != null) {
                references.add(
                        new Reference(
                                Entry.Kind.PRINTED,
                                new BigDecimal(printed.value()),
                                figure.printed()));
            }
            var name = name(cell);
            return new Entry(
                    name,
                    kind == Kind.DISTRIBUTION ? row(cell) : name,
                    year(cell),
                    figure.amount(),
                    figure.text(),
                    figure.words(),
                    isKnown(cell) ? signs(cell) : Set.of(),
                    references,
                    mine != null && mine.equals(Members.of(cell, TERRITORY)));
        }

        private Reference target(Cell cell) {
            var value = Objects.requireNonNull(cell.value());
            return new Reference(
                    Entry.Kind.TARGET,
                    new BigDecimal(value),
                    FrenchNumbers.figure(value, cell.unit()));
        }

        /** What figures are of, besides their year: two that are called the same are told apart. */
        private String name(Cell cell) {
            var dimensions = kind == Kind.DISTRIBUTION ? List.of(QUARTIER) : named();
            var codes = codes(cell, dimensions);
            var name = joined(cell, dimensions);
            var first = taken.computeIfAbsent(name, _ -> codes);
            return first.equals(codes) || kind == Kind.DISTRIBUTION
                    ? name
                    : name + " (" + String.join(", ", codes) + ")";
        }

        private String row(Cell cell) {
            return answer.by().contains(TERRITORY) ? joined(cell, List.of(TERRITORY)) : WHOLE;
        }

        private String joined(Cell cell, List<String> dimensions) {
            var name =
                    dimensions.stream()
                            .map(it -> labels.member(answer.members(), it, Members.of(cell, it)))
                            .filter(it -> !it.equals(FrenchLabels.NOBODY))
                            .collect(Collectors.joining(" · "));
            return name.isEmpty() ? WHOLE : name;
        }

        /** Dimensions that name what is drawn. */
        private List<String> named() {
            return answer.by().stream()
                    .filter(it -> !it.equals(YEAR) && !(withTargets && it.equals(STAGE)))
                    .toList();
        }

        /** Dimensions that a figure and its target have in common. */
        private List<String> place() {
            return answer.by().stream().filter(it -> !(withTargets && it.equals(STAGE))).toList();
        }

        private static List<String> codes(Cell cell, List<String> dimensions) {
            return dimensions.stream()
                    .map(it -> Objects.requireNonNullElse(Members.of(cell, it), ""))
                    .toList();
        }

        private static boolean isPlanned(Cell cell) {
            return PLANNED.equals(Members.of(cell, STAGE));
        }

        private static @Nullable Integer year(Cell cell) {
            var year = Members.of(cell, YEAR);
            return year != null && year.matches("\\d{1,4}")
                    ? Integer.valueOf(year)
                    : cell.latestYear();
        }

        private static Set<Sign> signs(Cell cell) {
            var signs = EnumSet.noneOf(Sign.class);
            var coverage = cell.coverage();
            if (coverage != null && (lacks(coverage.territory()) || lacks(coverage.quartier()))) {
                signs.add(Sign.PARTIAL);
            }
            if (Boolean.TRUE.equals(cell.yearInferred())) {
                signs.add(Sign.INFERRED);
            }
            if (cell.marks().contains("shareAboveOne")) {
                signs.add(Sign.ABOVE_ONE);
            }
            return signs;
        }

        private static boolean lacks(@Nullable Covered covered) {
            return covered != null && covered.covered() < covered.of();
        }
    }
}
