package fr.avenant.reporting.comparison;

import fr.avenant.reporting.comparison.Cell.Conflict;
import fr.avenant.reporting.comparison.Cell.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes one cell of the facts that fall into it. A cell is a value only if every part of it is
 * there, its parts may be added, and nothing contradicts it.
 */
final class CellFold {

    private final Question question;
    private final Map<String, @Nullable String> members;
    private final Axes axes;
    private final ParkedAggregates parked;
    private final Silence silence;
    private final Map<@Nullable Integer, Parts> byYear = new HashMap<>();
    private final PrintedTotals totals;
    private final List<VisibleFact> place = new ArrayList<>();
    private Map<String, String> open = Map.of();
    private boolean incomplete;

    CellFold(
            Question question,
            Map<String, @Nullable String> members,
            Axes axes,
            ParkedAggregates parked,
            Silence silence) {
        this.question = question;
        this.members = members;
        this.axes = axes;
        this.parked = parked;
        this.silence = silence;
        this.totals = new PrintedTotals(question);
        this.incomplete = parked.concern(members.get("territory"));
    }

    /** Details come before totals, and those of one place one after the other. */
    void add(VisibleFact fact) {
        incomplete |= parked.concern(fact);
        if (fact.total()) {
            totals.add(fact);
            return;
        }
        var coordinates = fact.coordinates();
        if (!coordinates.equals(open)) {
            closePlace();
            open = coordinates;
        }
        place.add(fact);
    }

    Cell cell() {
        closePlace();
        var year = question.splits("year") ? onlyYear() : latestYear();
        var parts = byYear.get(year);
        var outcome = outcome(parts);
        var printed = totals.claiming(year, parts, outcome.value());
        return new Cell(
                members,
                question.splits("year") ? null : year,
                outcome.status(),
                outcome.reason(),
                outcome.value(),
                parts == null ? question.measure().unit() : parts.unit(),
                printed,
                outcome.partial(),
                parts == null ? null : conflicts(parts.others()),
                null);
    }

    private Outcome outcome(@Nullable Parts parts) {
        if (incomplete) {
            return Outcome.without(Status.NOT_AVAILABLE, "incomplete");
        }
        return parts == null
                ? Outcome.without(Status.NOT_AVAILABLE, silence.reason(members))
                : parts.outcome();
    }

    private void closePlace() {
        if (!place.isEmpty()) {
            var year = place.getFirst().year();
            byYear.computeIfAbsent(
                            year, _ -> new Parts(question.measure(), axes.expected(members, year)))
                    .add(List.copyOf(place));
            place.clear();
        }
    }

    /** All facts of a cell that is apart by years have the same. */
    private @Nullable Integer onlyYear() {
        var year = members.get("year");
        return year == null ? null : Integer.valueOf(year);
    }

    private @Nullable Integer latestYear() {
        return byYear.keySet().stream()
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElseGet(totals::latestYear);
    }

    private @Nullable List<Conflict> conflicts(List<VisibleFact> others) {
        var conflicts = new ArrayList<Conflict>();
        for (var fact : others) {
            var value = fact.value();
            if (value != null) {
                conflicts.add(new Conflict(value, fact.document(), fact.locator(), fact.event()));
            }
        }
        return conflicts.isEmpty() ? null : conflicts;
    }
}
