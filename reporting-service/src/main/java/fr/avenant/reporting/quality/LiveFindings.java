package fr.avenant.reporting.quality;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.avenant.kit.access.Reach;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.questionbudget.QuestionSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Findings of a coordinate for which none are kept: rules run at the question. As those that are
 * kept, each is what people of its own territory may be told of it, and what the public may be told
 * of the others.
 */
@Component
final class LiveFindings {

    private static final Duration LONGEST_RULE = Duration.ofSeconds(2);

    private record Group(String territory, String rule, Severity severity) {}

    private final Rules rules;
    private final SeenByRules tables;
    private final ReadModel readModel;
    private final QuestionSettings settings;

    LiveFindings(Rules rules, SeenByRules tables, ReadModel readModel, QuestionSettings settings) {
        this.rules = rules;
        this.tables = tables;
        this.readModel = readModel;
        this.settings = settings;
    }

    /**
     * A page of what is found in some territories.
     *
     * @param scope which ones
     */
    FindingPage page(Snapshot snapshot, Scope scope, FindingQuestion question) {
        var filter = question.filter();
        var failures = new TreeMap<String, RuleFailure>();
        var all = new ArrayList<RankedFinding>();
        for (var outcome : outcomes(snapshot, scope, filter)) {
            if (outcome.failure() != null) {
                failures.merge(outcome.rule().id(), outcome.failure(), RuleFailure::and);
            }
            RankedFinding.of(outcome.findings()).stream()
                    .filter(it -> filter.matches(it.finding()))
                    .forEach(all::add);
        }
        var listed =
                all.stream()
                        .filter(it -> filter.isListed(it.finding().severity()))
                        .filter(it -> isAfter(question.after(), it))
                        .sorted(Comparator.comparing(FindingCursor::of))
                        .toList();
        var shown = listed.subList(0, Math.min(question.limit(), listed.size()));
        return new FindingPage(
                failures,
                counts(all),
                shown.stream().map(RankedFinding::finding).toList(),
                listed.size() > shown.size() ? FindingCursor.of(shown.getLast()) : null);
    }

    private static boolean isAfter(@Nullable FindingCursor place, RankedFinding ranked) {
        return place == null || FindingCursor.of(ranked).compareTo(place) > 0;
    }

    private List<RuleOutcome> outcomes(Snapshot snapshot, Scope scope, FindingFilter filter) {
        var asked = filter.rule() == null ? rules.all() : List.of(rules.named(filter.rule()));
        var end = Instant.now().plus(settings.statementTimeout());
        var asker = snapshot.asker();
        if (asker.everywhere()) {
            return run(snapshot, scope, asked, end);
        }
        var own = new TreeSet<>(asker.territories());
        var others = Scope.EVERYTHING;
        if (scope.territories() != null) {
            own.retainAll(scope.territories());
            others =
                    Scope.of(scope.territories().stream().filter(it -> !own.contains(it)).toList());
        }
        var outcomes = new ArrayList<RuleOutcome>();
        for (var territory : own) {
            var reach = new Reach(false, Set.of(territory));
            outcomes.addAll(
                    run(readModel.seenBy(reach, snapshot), Scope.of(territory), asked, end));
        }
        if (others.territories() == null || !others.territories().isEmpty()) {
            run(readModel.seenBy(Reach.PUBLIC, snapshot), others, asked, end).stream()
                    .map(outcome -> outcome.without(own))
                    .forEach(outcomes::add);
        }
        readModel.seenBy(asker, snapshot);
        return outcomes;
    }

    private List<RuleOutcome> run(Snapshot snapshot, Scope scope, List<Rule> asked, Instant end) {
        return new RuleRun(snapshot.jdbc(), tables, scope, LONGEST_RULE, end).of(asked);
    }

    private static List<FindingCount> counts(List<RankedFinding> findings) {
        Map<Group, Long> groups =
                findings.stream()
                        .collect(
                                groupingBy(
                                        it ->
                                                new Group(
                                                        it.territory(),
                                                        it.finding().rule(),
                                                        it.finding().severity()),
                                        counting()));
        return groups.entrySet().stream()
                .sorted(
                        Map.Entry.comparingByKey(
                                Comparator.comparing(Group::territory)
                                        .thenComparing(Group::rule)
                                        .thenComparing(Group::severity)))
                .map(it ->
                        new FindingCount(
                                it.getKey().territory().isEmpty() ? null : it.getKey().territory(),
                                it.getKey().rule(),
                                it.getKey().severity(),
                                it.getValue()))
                .toList();
    }
}
