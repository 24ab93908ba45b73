package fr.avenant.reporting.quality;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables that the SQL of rules is about: what holds at a coordinate, as the asker may see it.
 */
record SeenByRules(Catalogue catalogue) {

    /**
     * What every rule sees, read once: a view of what holds costs too much to be joined row by row.
     * {@code about} says what a fact is about; {@code place} is null if the source is a system.
     */
    private static final String TABLES =
            """
            with entity as materialized (
                select *,
                       case when document is not null
                            then json_build_object('document', document, 'locator', locator) end as place
                from entity_held
                where aggregate_id <> all(:without::text[])
                    and (:only::text[] is null or aggregate_id = any(:only::text[]))
            ), measure as (
                select * from unnest(:measures::text[], :labels::text[]) as measure (id, label)
            ), told as materialized (
                select * from fact_held
                where aggregate_id <> all(:without::text[])
                    and (:only::text[] is null or aggregate_id = any(:only::text[]))
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
                from told fact
            )
            """;

    private static final String AT_ONCE = "as not materialized";

    /** The tables, for a rule to be put after. */
    static String sql(Extent extent) {
        return extent.isEverything() ? TABLES : TABLES.replace(AT_ONCE, "as materialized");
    }

    /**
     * Which aggregates a rule sees. Of some only, the tables are made before the rule looks at
     * them: PostgreSQL may otherwise evaluate an expression of the rule on a row that it then
     * leaves out.
     *
     * @param only null for all
     */
    record Extent(@Nullable List<String> only, List<String> without) {

        static final Extent EVERYTHING = new Extent(null, List.of());

        static Extent only(List<String> aggregates) {
            return new Extent(aggregates, List.of());
        }

        static Extent without(List<String> aggregates) {
            return new Extent(null, aggregates);
        }

        boolean isEverything() {
            return only == null && without.isEmpty();
        }

        Map<String, @Nullable Object> parameters() {
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("only", only == null ? null : only.toArray(String[]::new));
            parameters.put("without", without.toArray(String[]::new));
            return parameters;
        }
    }

    /** What the tables are made with. */
    Map<String, Object> parameters() {
        var measures = catalogue.all();
        return Map.of(
                "measures", measures.stream().map(Measure::id).toArray(String[]::new),
                "labels", measures.stream().map(Measure::label).toArray(String[]::new));
    }
}
