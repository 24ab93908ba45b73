package fr.avenant.reporting.quality;

import fr.avenant.kit.access.Reach;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tables that the SQL of rules is about: what holds at a coordinate, as the asker may see it.
 *
 * @param asker what whoever asks may see
 */
record SeenByRules(Catalogue catalogue, Reach asker) {

    /**
     * What every rule sees. {@code about} says what a fact is about; {@code place} is null if the
     * source is a system. A value that is too small to be shown to the asker is as if its source
     * suppressed it.
     */
    private static final String TABLES =
            """
            with disclosure as (
                select * from unnest(:limited::text[], :minimums::int[]) as disclosure (measure, minimum)
            ), entity as not materialized (
                select *,
                       case when document is not null
                            then json_build_object('document', document, 'locator', locator) end as place
                from entity_held
                where aggregate_id <> all(:without::text[])
                    and (:only::text[] is null or aggregate_id = any(:only::text[]))
            ), measure as (
                select * from unnest(:measures::text[], :labels::text[]) as measure (id, label)
            ), told as not materialized (
                select held.*,
                       not (:everywhere or territory = any(:territories::text[]))
                           and exists (
                               select from disclosure
                               where disclosure.measure = held.measure and value > 0 and value < minimum
                           ) as is_hidden
                from fact_held held
                where aggregate_id <> all(:without::text[])
                    and (:only::text[] is null or aggregate_id = any(:only::text[]))
            ), shown as not materialized (
                select event_id, aggregate_id, part, measure, basis, territory, year, dimensions, labels,
                       case when is_hidden then 'suppressed' else status end as status,
                       case when not is_hidden then value end as value,
                       unit, document, locator, recorded_position
                from told
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
                from shown fact
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
        var limited = measures.stream().filter(it -> it.disclosure() != null).toList();
        return Map.of(
                "measures", measures.stream().map(Measure::id).toArray(String[]::new),
                "labels", measures.stream().map(Measure::label).toArray(String[]::new),
                "limited", limited.stream().map(Measure::id).toArray(String[]::new),
                "minimums",
                        limited.stream()
                                .map(it -> Objects.requireNonNull(it.disclosure()).minimum())
                                .toArray(Integer[]::new),
                "everywhere", asker.everywhere(),
                "territories", asker.territories().toArray(String[]::new));
    }
}
