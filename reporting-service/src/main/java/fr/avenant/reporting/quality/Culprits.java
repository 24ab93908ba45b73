package fr.avenant.reporting.quality;

import fr.avenant.reporting.quality.RuleFailure.Met;
import fr.avenant.reporting.quality.SeenByRules.Extent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for what a rule fails at, by halves. */
final class Culprits {

    private static final String AGGREGATES =
            """
            select aggregate_id from (
                select aggregate_id, territory from entity_held
                union
                select aggregate_id, territory from fact_held
            ) seen
            where aggregate_id <> all(:known::text[])
                and (:territories::text[] is null or coalesce(territory, '') = any(:territories::text[]))
            order by territory, aggregate_id\
            """;

    private static final String EVENTS =
            """
            select aggregate_id, min(territory) as territory, array_agg(distinct event_id) as events from (
                select aggregate_id, territory, event_id from entity_held
                union
                select aggregate_id, territory, event_id from fact_held
            ) standing
            where aggregate_id = any(?) group by aggregate_id order by aggregate_id\
            """;

    private final JdbcClient jdbc;
    private final Scope scope;
    private final Predicate<Extent> fails;

    /**
     * @param scope where to look
     * @param fails whether the rule fails with that much of what there is
     */
    Culprits(JdbcClient jdbc, Scope scope, Predicate<Extent> fails) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.fails = fails;
    }

    /**
     * The identifier of an aggregate that the rule fails at, whatever else is there; none if there
     * is no single one, or no time to find it.
     *
     * @param known that were found before
     */
    Optional<String> find(Collection<String> known) {
        List<String> suspects =
                jdbc.sql(AGGREGATES)
                        .param("known", known.toArray(String[]::new))
                        .params(scope.parameters())
                        .query((row, _) -> row.getString(1))
                        .list();
        while (suspects.size() > 1) {
            var middle = suspects.size() / 2;
            var first = suspects.subList(0, middle);
            var second = suspects.subList(middle, suspects.size());
            if (fails.test(Extent.only(first))) {
                suspects = first;
            } else if (fails.test(Extent.only(second))) {
                suspects = second;
            } else {
                return Optional.empty();
            }
        }
        return suspects.stream().findFirst();
    }

    /** With the territory and the events of each. */
    List<Met> named(Collection<String> aggregates) {
        if (aggregates.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(EVENTS)
                .param(aggregates.toArray(String[]::new))
                .query((row, _) -> {
                    var events = (UUID[]) row.getArray("events").getArray();
                    return new Met(
                            row.getString("aggregate_id"),
                            row.getString("territory"),
                            new ArrayList<>(Arrays.asList(events)));
                })
                .list();
    }
}
