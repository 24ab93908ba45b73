package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Catalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of the members that an answer shows. */
final class Labels {

    private static final Set<String> ORGANISATIONS =
            Set.of("partner", "funder", "operator", "landlord");

    /** Kinds of register entries that are dimensions, and where their names are. */
    private static final Map<String, String> NAMED_ENTRIES =
            Map.of(
                    "contract",
                    "title",
                    "engagement",
                    "label",
                    "indicator",
                    "label",
                    "action",
                    "label",
                    "operation",
                    "label",
                    "envelope",
                    "label");

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Map<String, Map<String, String>> found = new TreeMap<>();

    Labels(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    void add(Member member) {
        found.computeIfAbsent(member.dimension(), _ -> new TreeMap<>())
                .putIfAbsent(member.code(), member.label());
    }

    /** Names for these members, by dimension and code; a member without a name is left out. */
    Map<String, Map<String, String>> of(Map<String, Set<String>> shown) {
        var labels = new TreeMap<String, Map<String, String>>();
        shown.forEach((dimension, codes) -> {
            if (!dimension.equals("year")) {
                labels.put(dimension, of(dimension, codes));
            }
        });
        return labels;
    }

    private Map<String, String> of(String dimension, Set<String> codes) {
        var known = new HashMap<>(found.getOrDefault(dimension, Map.of()));
        if (ORGANISATIONS.contains(dimension)) {
            known.putAll(organisations());
        }
        if (NAMED_ENTRIES.containsKey(dimension)) {
            known.putAll(entries(dimension, NAMED_ENTRIES.get(dimension)));
        }
        if (dimension.equals("line")) {
            known.putAll(lines());
        }
        var labels = new TreeMap<String, String>();
        for (var code : codes) {
            var label =
                    known.getOrDefault(code, catalogue.memberLabel(dimension, code).orElse(code));
            labels.put(code, label);
        }
        return labels;
    }

    private Map<String, String> organisations() {
        var names = new HashMap<String, String>();
        pairs(
                        "select aggregate_id, content ->> 'name' from entity where kind = 'organisation' and superseded_position is null")
                .forEach(pair -> {
                    var code = pair.getFirst().substring("organisation:".length());
                    names.put(code, pair.getLast());
                    names.putIfAbsent(code.substring(code.lastIndexOf('.') + 1), pair.getLast());
                });
        return names;
    }

    private Map<String, String> entries(String kind, String field) {
        var names = new HashMap<String, String>();
        pairs(
                        "select aggregate_id, content ->> '%s' from entity where kind = '%s' and superseded_position is null"
                                .formatted(field, kind))
                .forEach(pair ->
                        names.put(
                                pair.getFirst().substring(pair.getFirst().indexOf(':') + 1),
                                pair.getLast()));
        return names;
    }

    private Map<String, String> lines() {
        var names = new HashMap<String, String>();
        pairs(
                        """
                        select regexp_replace(content ->> 'landlord', '^.*[.:]', '') || '.' || (line ->> 'code'), line ->> 'label'
                        from entity, json_array_elements(content -> 'lines') line
                        where kind = 'tfpb-programme' and superseded_position is null\
                        """)
                .forEach(pair -> names.put(pair.getFirst(), pair.getLast()));
        return names;
    }

    private List<List<String>> pairs(String sql) {
        return jdbc.sql(sql).query((row, _) -> List.of(row.getString(1), row.getString(2))).list();
    }
}
