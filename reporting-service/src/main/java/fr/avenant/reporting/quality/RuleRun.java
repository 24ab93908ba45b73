package fr.avenant.reporting.quality;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
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

    /**
     * What every rule sees. {@code about} says what a fact is about; {@code place} is null if the
     * source is a system.
     */
    private static final String SEEN =
            """
            with entity as not materialized (
                select *,
                       case when document is not null
                            then json_build_object('document', document, 'locator', locator) end as place
                from entity where superseded_position is null
            ), measure as (
                select * from unnest(:measures::text[], :labels::text[]) as measure (id, label)
            ), fact as not materialized (
                select *,
                       case when document is not null
                            then json_build_object('document', document, 'locator', locator, 'printed', value::text)
                       end as place,
                       concat_ws(', ',
                           coalesce((select label from measure where id = fact.measure), fact.measure),
                           (select string_agg(
                                       coalesce(
                                           labels ->> member.key,
                                           (select content ->> 'name' from entity
                                            where kind = 'quartier' and member.key = 'quartier'
                                                and aggregate_id = 'quartier:' || fact.territory || '.' || member.value),
                                           member.value),
                                       ', ' order by member.key)
                            from jsonb_each_text(dimensions) member),
                           year::text) as about
                from fact where superseded_position is null
            )
            """;

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
    private final List<Measure> measures;
    private final DocumentTitles titles;

    RuleRun(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.measures = catalogue.all();
        this.titles = DocumentTitles.read(jdbc);
    }

    /**
     * What a rule finds.
     *
     * @param territory slug; null for all
     */
    List<Finding> of(Rule rule, @Nullable String territory) {
        return jdbc.sql(SEEN + FINDINGS.formatted(rule.sql()))
                .param("measures", measures.stream().map(Measure::id).toArray(String[]::new))
                .param("labels", measures.stream().map(Measure::label).toArray(String[]::new))
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
