package fr.avenant.reporting.comparison;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact behind a cell, down to its document.
 *
 * @param event that recorded it
 * @param basis detail, or a total that the source prints
 * @param document as the register has it; null if the fact came from a system
 * @param locator the place in it
 * @param effective as the event says
 */
record ExplainedFact(
        String event,
        String type,
        String subject,
        Instant recordedAt,
        long position,
        String context,
        String status,
        @Nullable String reason,
        @Nullable BigDecimal value,
        String unit,
        Map<String, String> dimensions,
        @Nullable Integer year,
        String basis,
        @Nullable DocumentSummary document,
        @Nullable String locator,
        JsonNode effective) {

    private static final int MOST = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The document that a fact cites. */
    record DocumentSummary(
            String id,
            @Nullable String title,
            @Nullable String issuer,
            @Nullable String date,
            @Nullable String sha256) {}

    static List<ExplainedFact> behind(JdbcClient jdbc, Question question, Cell cell) {
        var facts = new ArrayList<VisibleFact>();
        new FactQuery(question)
                .known(
                        jdbc,
                        fact -> {
                            var isOfYear =
                                    question.splits("year")
                                            || Objects.equals(fact.year(), cell.latestYear());
                            if (facts.size() < MOST && isOfYear && isOfCell(fact, cell)) {
                                facts.add(fact);
                            }
                        });
        return facts.stream().map(fact -> explained(jdbc, fact)).toList();
    }

    private static boolean isOfCell(VisibleFact fact, Cell cell) {
        return cell.members().entrySet().stream()
                .allMatch(
                        member -> Objects.equals(member.getValue(), fact.member(member.getKey())));
    }

    private static ExplainedFact explained(JdbcClient jdbc, VisibleFact fact) {
        return jdbc.sql(
                        """
                        select j.type, j.recorded_at, f.effective::text, d.content ->> 'title' as title,
                               d.content ->> 'issuer' as issuer, d.content ->> 'date' as date, d.content ->> 'sha256' as sha256
                        from fact f join journal j using (event_id)
                        left join entity d on d.aggregate_id = f.document and d.kind = 'document' and d.superseded_position is null
                        where f.event_id = ? order by f.ordinal limit 1\
                        """)
                .param(fact.event())
                .query((row, _) ->
                        new ExplainedFact(
                                fact.event().toString(),
                                row.getString("type"),
                                fact.aggregate(),
                                row.getTimestamp("recorded_at").toInstant(),
                                fact.position(),
                                fact.context(),
                                fact.status(),
                                fact.reason(),
                                fact.value(),
                                fact.unit(),
                                fact.dimensions(),
                                fact.year(),
                                fact.total() ? "total" : "detail",
                                fact.document() == null
                                        ? null
                                        : new DocumentSummary(
                                                fact.document(),
                                                row.getString("title"),
                                                row.getString("issuer"),
                                                row.getString("date"),
                                                row.getString("sha256")),
                                fact.locator(),
                                JSON.readTree(row.getString("effective"))))
                .single();
    }
}
