package fr.avenant.reporting.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes the tables of what is kept for an audience. */
final class FindingTables {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String INSERT =
            """
            insert into kept_finding (audience, territory, rule, rank, severity, finding, documents, subjects, kinds)
            select :audience, territory, rule, rank, severity, finding,
                   array(select distinct place ->> 'document' from json_array_elements(finding -> 'places') place
                         where place ->> 'document' is not null),
                   array(select distinct place ->> 'aggregate' from json_array_elements(finding -> 'places') place),
                   array(select distinct split_part(place ->> 'aggregate', ':', 1)
                         from json_array_elements(finding -> 'places') place)
            from (
                select territory, rule, rank, severity, finding::json
                from unnest(:territories::text[], :rules::text[], :ranks::int[], :severities::int[], :findings::text[])
                    as given (territory, rule, rank, severity, finding)
            ) found\
            """;

    private static final String ABOUT =
            """
            insert into kept_finding_about (audience, about, severity, rule, territory, rank)
            select audience, about, severity, rule, territory, rank
            from kept_finding
            cross join unnest(documents || kinds) about
            where audience = :audience and territory = any(:territories::text[])\
            """;

    private static final String COUNT =
            """
            insert into kept_finding_count (audience, about, territory, rule, severity, findings)
            select audience, about, territory, rule, severity, count(*)
            from (
                select audience, '' as about, territory, rule, severity from kept_finding
                union all
                select audience, about, territory, rule, severity from kept_finding_about
            ) found
            where audience = :audience and territory = any(:territories::text[])
            group by audience, about, territory, rule, severity\
            """;

    private final JdbcClient jdbc;
    private final Audience audience;

    FindingTables(JdbcClient jdbc, Audience audience) {
        this.jdbc = jdbc;
        this.audience = audience;
    }

    /** Keeps these outcomes of all rules in these territories instead of what is kept of them. */
    void replace(List<String> territories, List<RuleOutcome> outcomes) {
        for (var table :
                List.of(
                        "kept_finding",
                        "kept_finding_about",
                        "kept_finding_count",
                        "kept_finding_failure",
                        "kept_scope")) {
            of(
                    "delete from %s where audience = :audience and territory = any(:territories::text[])"
                            .formatted(table),
                    territories);
        }
        insert(outcomes);
        of(ABOUT, territories);
        of(COUNT, territories);
        of("insert into kept_scope select :audience, unnest(:territories::text[])", territories);
        for (var outcome : outcomes) {
            if (outcome.failure() != null) {
                insert(outcome.rule().id(), outcome.failure(), territories);
            }
        }
    }

    private void of(String sql, List<String> territories) {
        jdbc.sql(sql)
                .param("audience", audience.label())
                .param("territories", territories.toArray(String[]::new))
                .update();
    }

    private void insert(List<RuleOutcome> outcomes) {
        var findings =
                outcomes.stream()
                        .flatMap(outcome -> RankedFinding.of(outcome.findings()).stream())
                        .toList();
        if (findings.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param("audience", audience.label())
                .param(
                        "territories",
                        findings.stream().map(RankedFinding::territory).toArray(String[]::new))
                .param(
                        "rules",
                        findings.stream().map(it -> it.finding().rule()).toArray(String[]::new))
                .param("ranks", findings.stream().map(RankedFinding::rank).toArray(Integer[]::new))
                .param(
                        "severities",
                        findings.stream()
                                .map(it -> it.finding().severity().rank())
                                .toArray(Integer[]::new))
                .param(
                        "findings",
                        findings.stream()
                                .map(it -> JSON.writeValueAsString(it.finding()))
                                .toArray(String[]::new))
                .update();
    }

    /** Of the territories that it fails in; of all that were asked about if nobody knows which. */
    private void insert(String rule, RuleFailure failure, Collection<String> territories) {
        var byTerritory = new HashMap<String, RuleFailure>();
        for (var met : failure.met()) {
            byTerritory.merge(
                    Objects.requireNonNullElse(met.territory(), Scope.NATIONAL),
                    new RuleFailure(failure.reason(), List.of(met)),
                    RuleFailure::and);
        }
        if (byTerritory.isEmpty()) {
            territories.forEach(it -> byTerritory.put(it, failure));
        }
        byTerritory.forEach((territory, its) ->
                jdbc.sql(
                                """
                                insert into kept_finding_failure (audience, territory, rule, failure)
                                values (?, ?, ?, ?::json) on conflict do nothing\
                                """)
                        .params(audience.label(), territory, rule, JSON.writeValueAsString(its))
                        .update());
    }
}
