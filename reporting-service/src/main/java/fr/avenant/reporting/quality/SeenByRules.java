package fr.avenant.reporting.quality;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.readtable.DetailLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables that the SQL of rules is about: what holds at a coordinate, as the asker may see it.
 * They are called {@code fact}, {@code measure}, {@code entity} for what every entry has, and by
 * the names of the tables of details, each of which has that, too. Of no entry there is what it
 * holds.
 *
 * @param details tables of details
 */
record SeenByRules(Catalogue catalogue, List<DetailLayout> details) {

    private static final String FACT = "fact";
    private static final String MEASURE = "measure";
    private static final String ENTITY = "entity";
    private static final String QUARTIER = "quartier";

    /** Read once: a view of what holds costs too much to be joined row by row. */
    private static final String ENTRIES =
            """
            %1$s as materialized (
                select event_id, ordinal, aggregate_id, part, kind, territory, label, contract, valid_from, valid_to,
                       recorded_position,
                       case when document is not null
                            then json_build_object('document', document, 'locator', locator) end as place%2$s
                from %1$s_held
                where aggregate_id <> all(:without::text[])
                    and (:only::text[] is null or aggregate_id = any(:only::text[]))
            )\
            """;

    private static final String MEASURES =
            """
            measure as (
                select * from unnest(:measures::text[], :labels::text[]) as measure (id, label)
            )\
            """;

    /** {@code about} says what a fact is about; {@code place} is null if the source is a system. */
    private static final String FACTS =
            """
            told as materialized (
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
                                           (select label from quartier
                                            where member.key = 'quartier'
                                                and aggregate_id = 'quartier:' || fact.territory || '.' || member.value),
                                           member.value),
                                       ', ' order by member.key)
                            from jsonb_each_text(dimensions) member),
                           year::text) as about
                from told fact
            )\
            """;

    private static final String AT_ONCE = "as not materialized";

    /** What a rule finds in the tables that it mentions. */
    String sql(String rule, Extent extent) {
        var tables = new ArrayList<String>();
        var ofFacts = mentions(rule, FACT);
        if (mentions(rule, ENTITY)) {
            tables.add(ENTRIES.formatted(ENTITY, ""));
        }
        for (var detail : details) {
            var name = detail.name();
            if (mentions(rule, name) || (ofFacts && name.equals(QUARTIER))) {
                tables.add(
                        ENTRIES.formatted(
                                name,
                                detail.ownNames().stream()
                                        .map(", "::concat)
                                        .collect(Collectors.joining())));
            }
        }
        if (ofFacts || mentions(rule, MEASURE)) {
            tables.add(MEASURES);
        }
        if (ofFacts) {
            tables.add(extent.isEverything() ? FACTS : FACTS.replace(AT_ONCE, "as materialized"));
        }
        return "with " + String.join(", ", tables) + "\n";
    }

    private static boolean mentions(String rule, String table) {
        return Pattern.compile("\\b(from|join)\\s+" + table + "\\b").matcher(rule).find();
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
