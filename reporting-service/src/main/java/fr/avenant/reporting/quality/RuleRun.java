package fr.avenant.reporting.quality;

import fr.avenant.reporting.quality.Finding.PrintedPlace;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs rules on what holds now. */
final class RuleRun {

    /** A column that no finding has is a mistake in a rule. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final String FINDINGS =
            """
            select to_jsonb(finding)::text from (
            %s
            ) finding
            where :territory::text is null or finding.territory = :territory
            order by finding.territory, finding.what, finding.printed::text
            """;

    /** A finding as the SQL of a rule gives it; what it has no column for is null. */
    private record Row(
            @Nullable String territory,
            String what,
            @Nullable String printed,
            @Nullable String recomputed,
            @Nullable String difference,
            @Nullable Severity severity,
            List<@Nullable Place> places) {}

    private record Place(String document, String locator, @Nullable String printed) {}

    private final JdbcClient jdbc;
    private final SeenByRules seen;
    private final DocumentTitles titles;

    RuleRun(JdbcClient jdbc, SeenByRules seen) {
        this.jdbc = jdbc;
        this.seen = seen;
        this.titles = DocumentTitles.read(jdbc);
    }

    /**
     * What a rule finds.
     *
     * @param territory slug; null for all
     */
    List<Finding> of(Rule rule, @Nullable String territory) {
        return jdbc.sql(SeenByRules.SQL + FINDINGS.formatted(rule.sql()))
                .params(seen.parameters())
                .param("territory", territory)
                .query((row, _) -> finding(rule, JSON.readValue(row.getString(1), Row.class)))
                .list();
    }

    private Finding finding(Rule rule, Row row) {
        return new Finding(
                rule.id(),
                Objects.requireNonNullElse(row.severity(), rule.severity()),
                row.territory(),
                row.what(),
                row.printed(),
                row.recomputed(),
                row.difference(),
                row.places().stream().filter(Objects::nonNull).map(this::place).toList());
    }

    private PrintedPlace place(Place place) {
        return new PrintedPlace(
                place.document(), titles.of(place.document()), place.locator(), place.printed());
    }
}
