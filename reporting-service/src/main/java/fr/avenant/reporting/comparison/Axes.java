package fr.avenant.reporting.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who should be in an answer: the territories and quartiers that are registered. */
final class Axes {

    /** A registered quartier, of kind qpv, qva or other. */
    record RegisteredQuartier(String territory, String slug, String name, String kind) {}

    private final Map<String, String> territories = new LinkedHashMap<>();
    private final List<RegisteredQuartier> quartiers = new ArrayList<>();
    private final Question question;

    Axes(JdbcClient jdbc, Question question) {
        this.question = question;
        var position = question.positions().byContext().getOrDefault("territory", -1L);
        jdbc.sql(
                        """
                        select kind, territory, aggregate_id, content ->> 'name' as name, content ->> 'kind' as quartier_kind
                        from entity
                        where kind in ('territory', 'quartier') and recorded_position <= :position
                          and (superseded_position is null or superseded_position > :position)
                        order by territory, aggregate_id\
                        """)
                .param("position", position)
                .query(row -> {
                    if (row.getString("kind").equals("territory")) {
                        territories.put(row.getString("territory"), row.getString("name"));
                    } else {
                        var id = row.getString("aggregate_id");
                        quartiers.add(
                                new RegisteredQuartier(
                                        row.getString("territory"),
                                        id.substring(id.lastIndexOf('.') + 1),
                                        row.getString("name"),
                                        row.getString("quartier_kind")));
                    }
                });
    }

    /**
     * The registered combinations of territory and quartier, as far as the question splits by them.
     */
    List<Map<String, String>> registered() {
        if (question.splits("quartier")) {
            return quartiers.stream()
                    .filter(quartier -> question.wants("territory", quartier.territory()))
                    .filter(quartier -> question.wants("quartier", quartier.slug()))
                    .map(quartier ->
                            question.splits("territory")
                                    ? Map.of(
                                            "territory",
                                            quartier.territory(),
                                            "quartier",
                                            quartier.slug())
                                    : Map.of("quartier", quartier.slug()))
                    .distinct()
                    .toList();
        }
        if (question.splits("territory")) {
            return territories.keySet().stream()
                    .filter(territory -> question.wants("territory", territory))
                    .map(territory -> Map.of("territory", territory))
                    .toList();
        }
        return List.of(Map.of());
    }

    /**
     * The quartiers that a sum must cover for a cell of these members, as {@code
     * territory/quartier}.
     */
    Set<String> expected(Map<String, @Nullable String> members) {
        var kinds = question.measure().coversKinds();
        if (kinds.isEmpty()
                || question.splits("quartier")
                || question.members().containsKey("quartier")) {
            return Set.of();
        }
        var territory = members.get("territory");
        return quartiers.stream()
                .filter(quartier -> kinds.contains(quartier.kind()))
                .filter(quartier ->
                        territory == null
                                ? question.wants("territory", quartier.territory())
                                : quartier.territory().equals(territory))
                .map(quartier -> quartier.territory() + "/" + quartier.slug())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Member> members() {
        var members = new ArrayList<Member>();
        territories.forEach((slug, name) -> members.add(new Member("territory", slug, name)));
        quartiers.forEach(
                quartier -> members.add(new Member("quartier", quartier.slug(), quartier.name())));
        return members;
    }
}
