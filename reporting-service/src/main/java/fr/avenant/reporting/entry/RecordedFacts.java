package fr.avenant.reporting.entry;

import fr.avenant.reporting.questionbudget.RowBudget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the figures of what is registered: what is hidden from whoever asks, is hidden here. */
public record RecordedFacts(JdbcClient jdbc) {

    private static final String HELD =
            """
            select event_id, aggregate_id, measure, basis, territory, year, year_inferred, dimensions::text, labels::text,
                   status, reason, value, unit, producer, vintage, effective::text, document, locator, system
            from fact_held\
            """;

    private static final String IN_ORDER =
            " order by measure, year nulls first, dimensions::text, recorded_at, event_id, ordinal";

    private static final int LENGTH = 500; // of a fact in an answer, about

    /** In some territories, by what recorded them: the first of each. */
    public Map<String, RecordedFact> byAggregate(
            Collection<String> territories, Collection<String> aggregates) {
        return read(
                        " where territory = any(:territories) and aggregate_id = any(:aggregates)",
                        Map.of(
                                "territories",
                                territories.toArray(String[]::new),
                                "aggregates",
                                aggregates.toArray(String[]::new)))
                .stream()
                .collect(
                        Collectors.toMap(
                                RecordedFact::subject, Function.identity(), (first, _) -> first));
    }

    /** Of a measure and territory that have a member. */
    public List<RecordedFact> withMember(
            String measure, String territory, String dimension, String member) {
        return read(
                " where measure = :measure and territory = :territory and dimensions ->> :dimension = :member",
                Map.of(
                        "measure",
                        measure,
                        "territory",
                        territory,
                        "dimension",
                        dimension,
                        "member",
                        member));
    }

    /** About a quartier, whatever they measure. */
    public List<RecordedFact> aboutQuartier(String territory, String shortName) {
        return read(
                " where territory = :territory and dimensions ->> 'quartier' = :quartier",
                Map.of("territory", territory, "quartier", shortName));
    }

    /** That a document prints, in the order in which they were recorded. */
    public List<RecordedFact> inDocument(String document, int after, int limit) {
        return jdbc.sql(
                        HELD
                                + " where document = :document order by recorded_at, event_id, ordinal offset %d limit %d"
                                        .formatted(after, limit))
                .param("document", document)
                .query(RecordedFact::of)
                .list();
    }

    /** How many a document prints. */
    public int countInDocument(String document) {
        return jdbc.sql("select count(*) from fact_held where document = ?")
                .param(document)
                .query(Integer.class)
                .single();
    }

    private List<RecordedFact> read(String condition, Map<String, Object> parameters) {
        var facts = new ArrayList<RecordedFact>();
        var budget = new RowBudget();
        jdbc.sql(HELD + condition + IN_ORDER)
                .withFetchSize(RowBudget.ROWS_AT_ONCE)
                .params(parameters)
                .query(row -> {
                    budget.count(LENGTH);
                    facts.add(RecordedFact.of(row, row.getRow()));
                });
        return facts;
    }
}
