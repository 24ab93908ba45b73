package fr.avenant.reporting.quality;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.readtable.DetailLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables that the SQL of rules is about: what holds at a coordinate, as the asker may see it.
 * They are called {@code fact}, {@code measure}, {@code entity} for what every entry has, and by
 * the names of the tables of details, each of which has that, too. Of no entry there is what it
 * holds. Rules that are asked about some territories see what is of them, and what they look up
 * elsewhere.
 *
 * @param details tables of details
 */
record SeenByRules(Catalogue catalogue, List<DetailLayout> details) {

    private static final String FACT = "fact";
    private static final String MEASURE = "measure";
    private static final String ENTITY = "entity";
    private static final String QUARTIER = "quartier";

    /** Read once: a view of what holds costs too much to be joined row by row. */
    private static final String ENTRIES = "%s as materialized (\n%s\n)";

    /**
     * The conditions of time let PostgreSQL expect next to no rows, and join them row by row with
     * all others; a series of one row, which it takes for a thousand, makes it expect enough of
     * them.
     */
    private static final String ROWS =
            """
            select event_id, ordinal, aggregate_id, part, kind, territory, label, contract, valid_from, valid_to,
                   recorded_position,
                   json_build_object('document', document, 'locator', locator, 'system', system,
                                     'aggregate', aggregate_id) as place%2$s
            from %1$s_held
            cross join generate_series(1, (select 1)) once
            where aggregate_id <> all(:without::text[])
                and (:only::text[] is null or aggregate_id = any(:only::text[]))%3$s\
            """;

    private static final String MEASURES =
            """
            measure as (
                select * from unnest(:measures::text[], :labels::text[]) as measure (id, label)
            )\
            """;

    /** {@code about} says what a fact is about. */
    private static final String FACTS =
            """
            told as materialized (
                select fact_held.* from fact_held
                cross join generate_series(1, (select 1)) once
                cross join generate_series(1, (select 1)) again
                where aggregate_id <> all(:without::text[])
                    and (:only::text[] is null or aggregate_id = any(:only::text[]))%s
            ), fact as not materialized (
                select *,
                       json_build_object('document', document, 'locator', locator, 'system', system,
                                         'aggregate', aggregate_id, 'printed', value::text) as place,
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

    /**
     * What these rules find in the tables that they mention.
     *
     * @param question about what the rules find, with their SQL in it
     */
    String sql(List<Rule> rules, String question, Extent extent, Scope scope) {
        var ofFacts = mentions(question, FACT);
        var tables = new LinkedHashMap<String, String>();
        if (mentions(question, ENTITY)) {
            tables.put(ENTITY, entries(ENTITY, "", List.of(), scope));
        }
        for (var detail : details) {
            if (mentions(question, detail.name()) || (ofFacts && detail.name().equals(QUARTIER))) {
                add(detail, lookups(rules, question), scope, tables);
            }
        }
        var made = new ArrayList<>(tables.values());
        if (ofFacts || mentions(question, MEASURE)) {
            made.add(MEASURES);
        }
        if (ofFacts) {
            var facts = FACTS.formatted(scope.condition("territory"));
            made.add(extent.isEverything() ? facts : facts.replace(AT_ONCE, "as materialized"));
        }
        return "with " + String.join(",\n", made) + "\n" + question;
    }

    /** After the tables that say what is looked up in it. */
    private void add(
            DetailLayout table, List<Rule.Lookup> all, Scope scope, Map<String, String> tables) {
        if (tables.containsKey(table.name())) {
            return;
        }
        var lookups = all.stream().filter(it -> it.table().equals(table.name())).toList();
        for (var lookup : lookups) {
            layout(lookup.of())
                    .ifPresentOrElse(
                            of -> add(of, all, scope, tables),
                            () -> {
                                throw new IllegalStateException(
                                        "No table of details: " + lookup.of());
                            });
        }
        var columns = table.ownNames().stream().map(", "::concat).collect(Collectors.joining());
        tables.put(table.name(), entries(table.name(), columns, lookups, scope));
    }

    private static String entries(
            String table, String columns, List<Rule.Lookup> lookups, Scope scope) {
        var rows = ROWS.formatted(table, columns, scope.condition("territory"));
        if (scope.isEverything() || lookups.isEmpty()) {
            return ENTRIES.formatted(table, rows);
        }
        var named =
                lookups.stream()
                        .map(it -> "select %s from %s".formatted(it.column(), it.of()))
                        .collect(Collectors.joining(" union all "));
        var elsewhere =
                " and coalesce(territory, '') <> all(:territories::text[]) and aggregate_id in (%s)"
                        .formatted(named);
        return ENTRIES.formatted(
                table, rows + "\nunion all\n" + ROWS.formatted(table, columns, elsewhere));
    }

    /** Of tables that the question mentions: the others are not there. */
    private static List<Rule.Lookup> lookups(List<Rule> rules, String question) {
        return rules.stream()
                .flatMap(rule -> rule.elsewhere().stream())
                .filter(it -> !it.table().equals(Rule.REGISTERED))
                .filter(it -> mentions(question, it.table()) && mentions(question, it.of()))
                .distinct()
                .toList();
    }

    /** Whether what is looked up is named in a list. */
    boolean isArray(Rule.Lookup lookup) {
        return layout(lookup.of()).stream()
                .flatMap(layout -> layout.columns().stream())
                .anyMatch(it -> it.name().equals(lookup.column()) && it.type().endsWith("[]"));
    }

    /** The table of details of that name. */
    Optional<DetailLayout> layout(String name) {
        return details.stream().filter(it -> it.name().equals(name)).findFirst();
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
