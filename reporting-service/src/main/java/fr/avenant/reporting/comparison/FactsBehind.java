package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The facts that a cell is made of.
 *
 * @param count how many there are
 * @param first a thousand of them at most
 * @param labels that know the members of the question's axes
 */
record FactsBehind(Question question, int count, List<VisibleFact> first, Labels labels) {

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
            left join (select * from entity_known where kind = 'document') document
                on document.aggregate_id = told.document
            where journal.event_id = any(:events)\
            """;

    static FactsBehind of(Cell cell, Question question, JdbcClient jdbc, Catalogue catalogue) {
        var axes = new Axes(jdbc, question);
        var labels = new Labels(jdbc, catalogue);
        axes.members().forEach(labels::add);
        var facts = new ArrayList<VisibleFact>();
        var count = new int[1];
        new FactQuery(question)
                .known(
                        jdbc,
                        fact -> {
                            if (axes.include(fact) && isPartOf(cell, fact, question)) {
                                count[0]++;
                                if (facts.size() < MOST) {
                                    facts.add(fact);
                                }
                            }
                        });
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

    private static boolean isPartOf(Cell cell, VisibleFact fact, Question question) {
        var isOfYear = question.splits("year") || Objects.equals(fact.year(), cell.latestYear());
        var counts =
                fact.total()
                        ? cell.printed() != null && cell.printed().event().equals(fact.event())
                        : isOfYear;
        return counts
                && cell.members().entrySet().stream()
                        .allMatch(member ->
                                Objects.equals(member.getValue(), fact.member(member.getKey())));
    }
}
