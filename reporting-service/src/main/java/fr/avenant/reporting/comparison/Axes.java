package fr.avenant.reporting.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who should be in an answer: the territories and quartiers that are registered. */
final class Axes {

    /**
     * @param since the first day that the register knows of; null if it does not say
     * @param kind qpv, qva or other
     */
    private record Quartier(
            String territory, String slug, String name, String kind, @Nullable LocalDate since) {

        String place() {
            return territory + "/" + slug;
        }

        boolean wasThereIn(@Nullable Integer year) {
            return since == null || year == null || since.getYear() <= year;
        }
    }

    private final Map<String, String> territories = new LinkedHashMap<>();
    private final List<Quartier> quartiers = new ArrayList<>();
    private final Set<String> covered = new HashSet<>();
    private final Question question;
    private final MemberOwners owners;

    Axes(JdbcClient jdbc, Question question) {
        this.question = question;
        this.owners = new MemberOwners(jdbc, territories.keySet());
        jdbc.sql(
                        """
                        select kind, territory, aggregate_id, content ->> 'name' as name, content ->> 'kind' as quartier_kind,
                               valid_from
                        from entity_begun
                        where kind in ('territory', 'quartier')
                        order by territory, aggregate_id\
                        """)
                .query(row -> {
                    if (row.getString("kind").equals("territory")) {
                        territories.put(row.getString("territory"), row.getString("name"));
                    } else {
                        quartiers.add(quartier(row));
                    }
                });
        quartiers.stream()
                .filter(quartier -> question.measure().coversKinds().contains(quartier.kind()))
                .forEach(quartier -> covered.add(quartier.place()));
    }

    /**
     * The registered combinations of territory and quartier, as far as the question splits by them.
     */
    List<Map<String, String>> registered() {
        if (question.splits("quartier")) {
            return wanted().map(quartier ->
                            Map.of("territory", quartier.territory(), "quartier", quartier.slug()))
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
     * The quartiers that a sum must cover for a cell of these members and that year, as {@code
     * territory/quartier}.
     */
    Set<String> expected(Map<String, @Nullable String> members, @Nullable Integer year) {
        var expected = new HashSet<String>();
        if (question.addsQuartiers()) {
            var territory = members.get("territory");
            wanted().filter(quartier -> covered.contains(quartier.place()))
                    .filter(quartier -> territory == null || quartier.territory().equals(territory))
                    .filter(quartier -> quartier.wasThereIn(year))
                    .forEach(quartier -> expected.add(quartier.place()));
        }
        return expected;
    }

    /**
     * Whether a fact belongs into a sum; it does not if it is about a quartier of a kind that is
     * not added, or about what belongs to another territory.
     */
    boolean include(VisibleFact fact) {
        if (!owners.permit(fact)) {
            return false;
        }
        var quartier = fact.member("quartier");
        return quartier == null
                || question.measure().coversKinds().isEmpty()
                || !question.addsQuartiers()
                || covered.contains(fact.territory() + "/" + quartier);
    }

    /** With their names; a short name that several territories use has all of theirs. */
    List<Member> members() {
        var members = new ArrayList<Member>();
        territories.forEach((slug, name) -> members.add(new Member("territory", slug, name)));
        wanted().collect(
                        Collectors.groupingBy(
                                Quartier::slug,
                                TreeMap::new,
                                Collectors.mapping(
                                        Quartier::name,
                                        Collectors.toCollection(LinkedHashSet::new))))
                .forEach((slug, names) ->
                        members.add(new Member("quartier", slug, String.join(" / ", names))));
        return members;
    }

    private Stream<Quartier> wanted() {
        return quartiers.stream()
                .filter(quartier -> question.wants("territory", quartier.territory()))
                .filter(quartier -> question.wants("quartier", quartier.slug()));
    }

    private static Quartier quartier(ResultSet row) throws SQLException {
        var id = row.getString("aggregate_id");
        return new Quartier(
                row.getString("territory"),
                id.substring(id.lastIndexOf('.') + 1),
                row.getString("name"),
                row.getString("quartier_kind"),
                row.getObject("valid_from", LocalDate.class));
    }
}
