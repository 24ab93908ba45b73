package fr.avenant.reporting.cell;

import fr.avenant.reporting.cell.Cell.Conflict;
import fr.avenant.reporting.cell.Cell.Status;
import fr.avenant.reporting.cell.Coverage.Covered;
import fr.avenant.reporting.cell.LeftOut.Why;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one cell of the parts that fall into it. A cell is a value only if every part of it is
 * there, its parts may be added, and nothing contradicts it.
 */
final class CellFold {

    private static final Outcome INCOMPLETE =
            Outcome.without(Status.NOT_AVAILABLE, AbsenceReason.INCOMPLETE);

    private final CellQuestion question;
    private final Map<String, @Nullable String> members;
    private final RegisteredMembers registered;
    private final Surroundings surroundings;

    CellFold(
            CellQuestion question,
            Map<String, @Nullable String> members,
            RegisteredMembers registered,
            Surroundings surroundings) {
        this.question = question;
        this.members = members;
        this.registered = registered;
        this.surroundings = surroundings;
    }

    /**
     * @param parts what there is of it
     * @param aside facts about the same members that are in no cell
     */
    Cell cell(CellParts parts, Map<Why, YearSum> aside) {
        var year = question.splits("year") ? onlyYear() : yearToTake(parts);
        var sum = parts.byYear().get(year);
        var coverage = coverage(sum, year);
        var outcome = isIncomplete(parts) ? INCOMPLETE : outcome(sum, year);
        var printed = parts.totals().claiming(question, year, sum, outcome.value());
        var isInferred = year != null && sum != null && !sum.isOfPrintedYear();
        return new Cell(
                members,
                question.splits("year") ? null : year,
                isInferred ? true : null,
                outcome.status(),
                outcome.reason(),
                outcome.value(),
                sum == null ? question.measure().unit() : sum.unit(),
                orNull(outcome.over()),
                printed,
                outcome.partial(),
                sum == null ? null : orNull(conflicts(sum.others())),
                coverage,
                orNull(leftOut(parts, year, printed == null ? 0 : 1, aside)),
                orNull(sum == null ? List.of() : Mark.of(outcome.value(), sum.unit())),
                null,
                null);
    }

    /** The cell if there is nothing to add. */
    Cell silent(AbsenceReason reason, Map<Why, YearSum> aside) {
        var year = onlyYear();
        return new Cell(
                members,
                null,
                null,
                Status.NOT_AVAILABLE,
                reason,
                null,
                question.measure().unit(),
                null,
                null,
                null,
                null,
                coverage(null, year),
                orNull(leftOut(new CellParts(question.measure()), year, 0, aside)),
                null,
                null,
                null);
    }

    private boolean isIncomplete(CellParts parts) {
        return parts.isIncomplete() || surroundings.isIncomplete(members.get("territory"));
    }

    private Outcome outcome(@Nullable YearSum sum, @Nullable Integer year) {
        if (sum == null) {
            return Outcome.without(Status.NOT_AVAILABLE, silence());
        }
        return sum.outcome(missing(sum, year));
    }

    private AbsenceReason silence() {
        return surroundings.isWithheld(members.get("territory"))
                ? AbsenceReason.NOT_PUBLISHED
                : AbsenceReason.NOT_REPORTED;
    }

    /** All facts of a cell that is apart by years have the same. */
    private @Nullable Integer onlyYear() {
        var year = members.get("year");
        return year == null ? null : Integer.valueOf(year);
    }

    /** The latest that a source prints; the latest that was inferred; none. */
    private static @Nullable Integer yearToTake(CellParts parts) {
        Integer printed = null;
        Integer inferred = null;
        for (var entry : parts.byYear().entrySet()) {
            var year = entry.getKey();
            if (year != null && entry.getValue().isOfPrintedYear()) {
                printed = printed == null ? year : Math.max(printed, year);
            } else if (year != null) {
                inferred = inferred == null ? year : Math.max(inferred, year);
            }
        }
        if (printed != null || inferred != null) {
            return printed == null ? inferred : printed;
        }
        return parts.byYear().isEmpty() ? parts.totals().yearToTake() : null;
    }

    private YearSum.Missing missing(YearSum sum, @Nullable Integer year) {
        var territories = new HashSet<String>();
        if (question.addsTerritories()) {
            territories.addAll(expectedTerritories(year));
            territories.removeAll(sum.parts().territories());
            if (!membersAreEverywhere()) {
                territories.removeAll(surroundings.reportingTerritories(year));
            }
        }
        var quartiers = expectedQuartiers(year);
        quartiers.removeAll(sum.parts().quartiersOf(quartiers));
        quartiers.removeIf(place -> territories.contains(RegisteredMembers.territory(place)));
        return new YearSum.Missing(territories.size(), quartiers.size());
    }

    private @Nullable Coverage coverage(@Nullable YearSum sum, @Nullable Integer year) {
        var reported = sum == null ? new Members() : sum.reported();
        var territories =
                question.addsTerritories()
                        ? Covered.of(expectedTerritories(year), covered(reported, year))
                        : null;
        var expected = expectedQuartiers(year);
        var quartiers =
                expected.isEmpty() ? null : Covered.of(expected, reported.quartiersOf(expected));
        return territories == null && quartiers == null
                ? null
                : new Coverage(territories, quartiers);
    }

    private Set<String> covered(Members reported, @Nullable Integer year) {
        if (membersAreEverywhere()) {
            return reported.territories();
        }
        var covered = new HashSet<>(reported.territories());
        covered.addAll(surroundings.reportingTerritories(year));
        return covered;
    }

    /** Those of the question that could have a figure of the cell's members. */
    private Set<String> expectedTerritories(@Nullable Integer year) {
        var expected = registered.expectedTerritories(year);
        question.members()
                .forEach((dimension, wanted) -> retainOwners(dimension, wanted, expected));
        members.forEach((dimension, member) -> {
            if (member != null) {
                retainOwners(dimension, Set.of(member), expected);
            }
        });
        return expected;
    }

    /** What is a territory's own is no other one's to report. */
    private void retainOwners(String dimension, Set<String> codes, Set<String> expected) {
        if (isEverywhere(dimension)) {
            return;
        }
        var owners = new HashSet<String>();
        for (var code : codes) {
            var ofCode = registered.owners(dimension, code);
            if (ofCode.isEmpty()) {
                return;
            }
            owners.addAll(ofCode);
        }
        expected.retainAll(owners);
    }

    private Set<String> expectedQuartiers(@Nullable Integer year) {
        return question.addsQuartiers()
                ? registered.expectedQuartiers(members.get("territory"), year)
                : new HashSet<>();
    }

    /**
     * Whether every territory could have a figure of the cell's members; one that has figures about
     * its own partners is not silent about those of others.
     */
    private boolean membersAreEverywhere() {
        return question.by().stream().allMatch(this::isEverywhere)
                && question.members().keySet().stream().allMatch(this::isEverywhere);
    }

    private boolean isEverywhere(String dimension) {
        return switch (dimension) {
            case "territory", "year", "quartier" -> true;
            default -> surroundings.isShared(dimension);
        };
    }

    private static List<LeftOut> leftOut(
            CellParts parts, @Nullable Integer taken, int printed, Map<Why, YearSum> aside) {
        var leftOut = new ArrayList<LeftOut>();
        var years = parts.totals().years();
        years.addAll(parts.byYear().keySet());
        years.remove(taken);
        if (years.remove(null)) {
            leftOut.add(ofYears(parts, Why.UNDATED, Collections.singleton(null)));
        }
        if (!years.isEmpty()) {
            leftOut.add(ofYears(parts, Why.OTHER_YEAR, years));
        }
        aside.forEach((why, sum) -> leftOut.add(leftOut(why, sum)));
        var sum = parts.byYear().get(taken);
        var notShown =
                (sum == null ? 0 : sum.wholeFacts()) + parts.totals().stated(taken) - printed;
        if (notShown > 0) {
            leftOut.add(new LeftOut(Why.PRINTED_TOTAL, notShown, null));
        }
        if (sum != null && sum.brokenDownFacts() > 0) {
            leftOut.add(new LeftOut(Why.BREAKDOWN, sum.brokenDownFacts(), null));
        }
        return leftOut;
    }

    /** All facts of these years; what they come to if they are of one. */
    private static LeftOut ofYears(CellParts parts, Why why, Set<@Nullable Integer> years) {
        var sums = new ArrayList<YearSum>();
        var facts = 0;
        for (var year : years) {
            facts += parts.totals().stated(year);
            var sum = parts.byYear().get(year);
            if (sum != null) {
                facts += sum.facts();
                sums.add(sum);
            }
        }
        return new LeftOut(why, facts, sums.size() == 1 ? sums.getFirst().value() : null);
    }

    static LeftOut leftOut(Why why, YearSum sum) {
        return new LeftOut(why, sum.facts(), sum.value());
    }

    private static List<Conflict> conflicts(List<VisibleFact> others) {
        var conflicts = new ArrayList<Conflict>();
        for (var fact : others) {
            var value = fact.value();
            if (value != null) {
                conflicts.add(new Conflict(value, fact.document(), fact.locator(), fact.event()));
            }
        }
        return conflicts;
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : List.copyOf(list);
    }
}
