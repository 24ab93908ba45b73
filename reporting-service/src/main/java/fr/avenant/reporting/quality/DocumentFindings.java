package fr.avenant.reporting.quality;

import fr.avenant.kit.access.Reach;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.questionbudget.QuestionSettings;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.HeldRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the rules find in one document. A rule looks at all of them at once, so that what it found
 * is remembered for the next document of the same state.
 */
@Component
public final class DocumentFindings {

    private static final int STATES = 4;

    /** What somebody sees of one state. */
    private record Seen(Reach asker, Coordinate at) {}

    private final Map<Seen, List<RuleOutcome>> remembered = new LinkedHashMap<>();
    private final Rules rules;
    private final SeenByRules tables;
    private final QuestionSettings settings;

    DocumentFindings(Rules rules, SeenByRules tables, QuestionSettings settings) {
        this.rules = rules;
        this.tables = tables;
        this.settings = settings;
    }

    /**
     * Findings with a place in a document.
     *
     * @param findings the worst ones first
     * @param failed identifiers of rules that could not be applied to everything
     */
    public record Found(List<Finding> findings, List<String> failed) {}

    /** In what had begun, ended or not: documents contradict themselves for longer. */
    public Found in(String document, Snapshot snapshot) {
        var findings = new ArrayList<Finding>();
        var failed = new ArrayList<String>();
        for (var outcome : outcomes(snapshot)) {
            if (outcome.failure() != null) {
                failed.add(outcome.rule().id());
            }
            outcome.findings().stream()
                    .filter(finding ->
                            finding.places().stream()
                                    .anyMatch(place -> place.document().equals(document)))
                    .forEach(findings::add);
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return new Found(findings, failed);
    }

    private List<RuleOutcome> outcomes(Snapshot snapshot) {
        var seen = new Seen(snapshot.asker(), snapshot.coordinate());
        synchronized (remembered) {
            var known = remembered.get(seen);
            if (known != null) {
                return known;
            }
        }
        HeldRows.withEnded(snapshot.jdbc());
        var run = new RuleRun(snapshot.jdbc(), tables, settings.statementTimeout());
        var outcomes = rules.all().stream().map(rule -> run.of(rule, null)).toList();
        if (outcomes.stream().allMatch(outcome -> outcome.failure() == null)) {
            remember(seen, outcomes);
        }
        return outcomes;
    }

    private void remember(Seen seen, List<RuleOutcome> outcomes) {
        synchronized (remembered) {
            remembered.put(seen, outcomes);
            if (remembered.size() > STATES) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
    }
}
