package fr.avenant.reporting.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.document.DocumentController.DocumentDetail;
import fr.avenant.reporting.entry.RecordedFact;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.quality.DocumentFindings;
import fr.avenant.reporting.quality.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document with the figures that it prints and what is off in it.
 *
 * @param factCount how many figures it prints
 * @param facts a page of them, in the order in which they were recorded
 * @param next what to ask for after these; null if there are no more
 * @param findings of data quality that have a place in it, the worst ones first
 * @param failed rules that could not be applied to everything; null if all could
 */
record WholeDocument(
        @JsonUnwrapped DocumentDetail document,
        int factCount,
        List<RecordedFact> facts,
        @Nullable String next,
        List<Finding> findings,
        @Nullable List<String> failed,
        @JsonUnwrapped Standpoint standpoint) {

    /**
     * @param after how many figures were on the pages before
     * @param limit how many this page may have
     */
    static Optional<WholeDocument> read(
            Snapshot snapshot, String id, int after, int limit, DocumentFindings rules) {
        var entries = new RegisterEntries(snapshot);
        return entries.one("document", id, SourceDocument.class)
                .map(entry -> {
                    var facts = entries.facts();
                    var count = facts.countInDocument(id);
                    var page = facts.inDocument(id, after, limit);
                    var end = after + page.size();
                    var standpoint = Standpoint.of(snapshot);
                    var found = rules.in(id, snapshot);
                    return new WholeDocument(
                            DocumentDetail.of(entry),
                            count,
                            page,
                            end < count ? Integer.toString(end) : null,
                            found.findings(),
                            found.failed().isEmpty() ? null : found.failed(),
                            standpoint);
                });
    }
}
