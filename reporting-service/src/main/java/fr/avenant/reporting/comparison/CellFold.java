package fr.avenant.reporting.comparison;

import fr.avenant.reporting.comparison.Cell.Conflict;
import fr.avenant.reporting.comparison.Cell.Partial;
import fr.avenant.reporting.comparison.Cell.Printed;
import fr.avenant.reporting.comparison.Cell.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one cell of the facts that fall into it: the rules of comparison, in one place. A cell is a
 * value only if every part of it is there, its parts may be added, and nothing contradicts it.
 */
final class CellFold {

    private final Question question;
    private final Map<String, @Nullable String> members;
    private final Set<String> expectedQuartiers;
    private final String unit;
    private final Map<Map<String, String>, List<VisibleFact>> details = new LinkedHashMap<>();
    private final List<VisibleFact> totals = new ArrayList<>();
    private boolean parked;

    /**
     * @param expectedQuartiers those that a sum over quartiers must cover, as {@code
     *     territory/quartier}
     */
    CellFold(
            Question question,
            Map<String, @Nullable String> members,
            Set<String> expectedQuartiers) {
        this.question = question;
        this.members = members;
        this.expectedQuartiers = expectedQuartiers;
        this.unit = question.measure().unit();
    }

    void add(VisibleFact fact) {
        parked |= fact.parked();
        if (fact.total()) {
            totals.add(fact);
        } else {
            details.computeIfAbsent(fact.coordinates(), _ -> new ArrayList<>()).add(fact);
        }
    }

    /** A cell without any fact, and why. */
    static Cell empty(Question question, Map<String, @Nullable String> members, String reason) {
        return new Cell(
                members,
                null,
                Status.NOT_AVAILABLE,
                reason,
                null,
                question.measure().unit(),
                null,
                null,
                null,
                null);
    }

    Cell cell() {
        var year = question.splits("year") ? null : latestYear();
        var places =
                details.values().stream()
                        .filter(facts ->
                                question.splits("year")
                                        || Objects.equals(facts.getFirst().year(), year))
                        .map(facts -> Resolution.of(facts, question.measure()))
                        .toList();
        if (places.isEmpty() && totals.isEmpty()) {
            return empty(question, members, "notReported");
        }
        var computed = compute(places);
        var printed = printed(computed.value(), year);
        return new Cell(
                members,
                year,
                computed.status(),
                computed.reason(),
                computed.value(),
                unit,
                printed,
                computed.partial(),
                conflicts(places),
                null);
    }

    private record Computed(
            Status status,
            @Nullable String reason,
            @Nullable BigDecimal value,
            @Nullable Partial partial) {

        static Computed without(Status status, @Nullable String reason) {
            return new Computed(status, reason, null, null);
        }
    }

    private Computed compute(List<Resolution> places) {
        if (parked) {
            return Computed.without(Status.NOT_AVAILABLE, "incomplete");
        }
        if (places.isEmpty()) {
            return Computed.without(Status.NOT_AVAILABLE, "notReported");
        }
        if (places.stream().anyMatch(place -> place.fact() == null)) {
            return Computed.without(Status.NOT_COMPARABLE, "conflict");
        }
        var facts = places.stream().map(place -> Objects.requireNonNull(place.fact())).toList();
        var missing = missingQuartiers(facts);
        if (facts.size() == 1 && missing == 0) {
            return shown(facts.getFirst());
        }
        return mayBeAdded(facts, missing)
                ? sum(facts, missing)
                : Computed.without(Status.NOT_COMPARABLE, "notAdditive");
    }

    private Computed shown(VisibleFact fact) {
        var status =
                switch (fact.status()) {
                    case "value" -> Status.VALUE;
                    case "suppressed" -> Status.SUPPRESSED;
                    case "notApplicable" -> Status.NOT_APPLICABLE;
                    default -> Status.NOT_AVAILABLE;
                };
        return disclosed(new Computed(status, fact.reason(), fact.value(), null));
    }

    private Computed sum(List<VisibleFact> facts, int missing) {
        var value = BigDecimal.ZERO;
        var covered = 0;
        for (var fact : facts) {
            if (fact.value() != null) {
                value = value.add(fact.value());
                covered++;
            }
        }
        var parts = facts.size() + missing;
        return covered == parts
                ? disclosed(new Computed(Status.VALUE, null, value, null))
                : new Computed(
                        Status.NOT_AVAILABLE,
                        "partialCoverage",
                        null,
                        new Partial(value, covered, parts));
    }

    private Computed disclosed(Computed computed) {
        var rule = question.measure().disclosure();
        var value = computed.value();
        return rule != null
                        && value != null
                        && value.signum() != 0
                        && value.compareTo(BigDecimal.valueOf(rule.minimum())) < 0
                ? Computed.without(Status.SUPPRESSED, "byPlatform")
                : computed;
    }

    /** Along every dimension in which the facts differ and that the question does not split. */
    private boolean mayBeAdded(List<VisibleFact> facts, int missing) {
        var measure = question.measure();
        return measure.dimensions().stream()
                .map(dimension -> dimension.name())
                .filter(name -> !question.splits(name))
                .filter(name ->
                        facts.stream()
                                                .map(fact ->
                                                        Objects.toString(fact.member(name), ""))
                                                .distinct()
                                                .count()
                                        > 1
                                || (missing > 0 && name.equals("quartier")))
                .allMatch(measure::adds);
    }

    /**
     * How many quartiers the sum lacks altogether; those that are there without a value are not
     * among them.
     */
    private int missingQuartiers(List<VisibleFact> facts) {
        if (expectedQuartiers.isEmpty()) {
            return 0;
        }
        var missing = new HashSet<>(expectedQuartiers);
        facts.forEach(fact -> missing.remove(fact.territory() + "/" + fact.member("quartier")));
        return missing.size();
    }

    private @Nullable Integer latestYear() {
        return details.values().stream()
                .map(facts -> facts.getFirst().year())
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
    }

    /** The total that claims just the cells which this cell adds. */
    private @Nullable Printed printed(@Nullable BigDecimal value, @Nullable Integer year) {
        return totals.stream()
                .filter(total -> question.splits("year") || Objects.equals(total.year(), year))
                .filter(this::claimsThisCell)
                .findFirst()
                .map(total -> {
                    var figure = Objects.requireNonNull(total.value());
                    return new Printed(
                            figure,
                            value == null ? null : figure.subtract(value),
                            total.document(),
                            total.locator(),
                            total.event());
                })
                .orElse(null);
    }

    /**
     * A total and a cell are about the same if they name the same dimensions, years apart, with the
     * same members.
     */
    private boolean claimsThisCell(VisibleFact total) {
        return question.measure().dimensions().stream()
                .map(dimension -> dimension.name())
                .filter(name -> !name.equals("year"))
                .allMatch(name -> claimsTheSame(total.member(name), name));
    }

    private boolean claimsTheSame(@Nullable String claimed, String dimension) {
        if (question.splits(dimension)) {
            return claimed != null;
        }
        var asked = question.members().get(dimension);
        if (asked != null) {
            return claimed != null && asked.equals(Set.of(claimed));
        }
        // A total always names its territory; that narrows nothing if all details are of that one.
        return claimed == null || isTheOnlyMember(claimed, dimension);
    }

    private boolean isTheOnlyMember(String member, String dimension) {
        return details.keySet().stream()
                .allMatch(coordinates -> member.equals(coordinates.get(dimension)));
    }

    private static @Nullable List<Conflict> conflicts(List<Resolution> places) {
        var conflicts =
                places.stream()
                        .flatMap(place -> place.others().stream())
                        .filter(fact -> fact.value() != null)
                        .map(fact ->
                                new Conflict(
                                        Objects.requireNonNull(fact.value()),
                                        fact.document(),
                                        fact.locator(),
                                        fact.event()))
                        .toList();
        return conflicts.isEmpty() ? null : conflicts;
    }
}
