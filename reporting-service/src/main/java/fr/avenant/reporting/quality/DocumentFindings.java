package fr.avenant.reporting.quality;

import fr.avenant.reporting.generation.Snapshot;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the rules find in one document. */
@Component
public final class DocumentFindings {

    /** Of what cites it, and of what was noted in it. */
    private static final String CITED_BY =
            """
            select distinct coalesce(territory, '') from (
                select territory from entity_begun where document = :document
                union all
                select territory from fact_begun where document = :document
                union all
                select territory from discrepancy_place_begun where printed_in = :document
            ) citing\
            """;

    private static final int MOST = 1_000;

    private final QualityAnswers answers;

    DocumentFindings(QualityAnswers answers) {
        this.answers = answers;
    }

    /**
     * Findings with a place in a document.
     *
     * @param findings the worst ones first, 1,000 at most: lists of findings have them all
     * @param failed identifiers of rules that could not be applied to everything
     */
    public record Found(List<Finding> findings, List<String> failed) {}

    /** As long as it is the same, so is what is kept. */
    public Object state() {
        return answers.state();
    }

    /** In what had begun, ended or not: documents contradict themselves for longer. */
    public Found in(String document, Snapshot snapshot) {
        var territories =
                snapshot.jdbc()
                        .sql(CITED_BY)
                        .param("document", document)
                        .query((row, _) -> row.getString(1))
                        .list();
        if (territories.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        var filter = new FindingFilter(null, null, null, document, null, null);
        var page = answers.at(snapshot, Scope.of(territories), FindingQuestion.first(filter, MOST));
        return new Found(page.findings(), List.copyOf(page.failures().keySet()));
    }
}
