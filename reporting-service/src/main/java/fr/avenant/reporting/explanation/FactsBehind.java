package fr.avenant.reporting.explanation;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.cell.VisibleFact;
import fr.avenant.reporting.fact.CellBudget;
import fr.avenant.reporting.fact.Comparison;
import fr.avenant.reporting.fact.Labels;
import fr.avenant.reporting.fact.RegisterQuery;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The facts that a cell is made of.
 *
 * @param count how many there are
 * @param first a thousand of them at most
 * @param labels that know the members of the question's axes
 */
public record FactsBehind(Question question, int count, List<VisibleFact> first, Labels labels) {

    private static final int MOST = 1_000;

    /** The events of these facts, and the documents that they cite as they were known. */
    private static final String EVENTS =
            """
            select journal.*, told.effective::text as effective, told.system, document.aggregate_id as document_id,
                   document.content::text as document
            from journal
            join lateral (
                select effective, system, document from fact where fact.event_id = journal.event_id order by ordinal limit 1
            ) told on true
            left join document_known document on document.aggregate_id = told.document
            where journal.event_id = any(:events)\
            """;

    static FactsBehind of(
            Cell cell,
            Question question,
            Snapshot snapshot,
            Catalogue catalogue,
            CellBudget budget) {
        var facts = new ArrayList<VisibleFact>();
        var count = new int[1];
        Comparison.to(
                question,
                snapshot,
                catalogue,
                budget,
                (measure, members, fact, isTotal) -> {
                    if (isOf(cell, measure, members, fact)
                            && (!isTotal || isPrinted(cell, fact.event()))) {
                        count[0]++;
                        if (facts.size() < MOST) {
                            facts.add(fact);
                        }
                    }
                });
        var labels = new Labels(snapshot.jdbc(), catalogue);
        labels.addAll(RegisterQuery.read(snapshot, question), question);
        return new FactsBehind(question, count[0], facts, labels);
    }

    /** With their events and documents, in the order in which they were recorded. */
    List<ExplainedFact> explained(JdbcClient jdbc) {
        Map<UUID, ExplainedFact.Origin> origins = new HashMap<>();
        jdbc.sql(EVENTS)
                .param("events", first.stream().map(VisibleFact::event).toArray(UUID[]::new))
                .query(row -> {
                    origins.put(
                            row.getObject("event_id", UUID.class), ExplainedFact.Origin.of(row));
                });
        var history = FactHistory.of(first, jdbc);
        var names = FactNames.of(first, history, labels, jdbc);
        return first.stream()
                .map(fact ->
                        ExplainedFact.of(
                                fact,
                                Objects.requireNonNull(origins.get(fact.event())),
                                question.measure(),
                                history.of(fact).orElse(null),
                                names))
                .sorted(ExplainedFact.AS_RECORDED)
                .toList();
    }

    /** Whether a total is the one that a cell prints. */
    public static boolean isPrinted(Cell cell, UUID event) {
        return cell.printed() != null && cell.printed().event().equals(event);
    }

    private static boolean isOf(
            Cell cell, Measure measure, Map<String, @Nullable String> members, VisibleFact fact) {
        return members.entrySet().stream()
                        .allMatch(it ->
                                Objects.equals(cell.members().get(it.getKey()), it.getValue()))
                && isOfYear(cell, measure, fact.year());
    }

    /** Whether a cell takes figures of that year. */
    public static boolean isOfYear(Cell cell, Measure measure, @Nullable Integer year) {
        return cell.members().containsKey("year") || Objects.equals(year, yearTaken(cell, measure));
    }

    private static @Nullable Integer yearTaken(Cell cell, Measure measure) {
        var terms = cell.terms();
        if (terms != null && terms.numerator().measure().equals(measure.id())) {
            return terms.numerator().year();
        }
        if (terms != null && terms.denominator().measure().equals(measure.id())) {
            return terms.denominator().year();
        }
        return cell.latestYear();
    }
}
