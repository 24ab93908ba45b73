package fr.avenant.reporting.quality;

import fr.avenant.reporting.budget.QuestionSettings;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.time.HeldRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the rules find in one document. */
@Component
public final class DocumentFindings {

    private final Rules rules;
    private final Catalogue catalogue;
    private final QuestionSettings settings;

    DocumentFindings(Rules rules, Catalogue catalogue, QuestionSettings settings) {
        this.rules = rules;
        this.catalogue = catalogue;
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
        HeldRows.withEnded(snapshot.jdbc());
        var run =
                new RuleRun(
                        snapshot.jdbc(), new SeenByRules(catalogue), settings.statementTimeout());
        var findings = new ArrayList<Finding>();
        var failed = new ArrayList<String>();
        for (var rule : rules.all()) {
            var outcome = run.of(rule, null);
            if (outcome.failure() != null) {
                failed.add(rule.id());
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
}
