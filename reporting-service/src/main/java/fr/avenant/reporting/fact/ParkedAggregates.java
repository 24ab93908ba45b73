package fr.avenant.reporting.fact;

import fr.avenant.contracts.Contexts;
import fr.avenant.reporting.cell.VisibleFact;
import fr.avenant.reporting.question.Question;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Aggregates of which an event could not be taken in, released or not, or that an operator holds:
 * what is known of them is not all.
 */
final class ParkedAggregates {

    /** An event without a place in the journal counts from the beginning. */
    private static final String FIRST_PARKED =
            """
            select key, split_part(topic, '.', 1) as context, min(coalesce(recording.position, -1)) as position
            from parked_event parked
            left join recording on recording.subject = parked.key
                and recording.context = split_part(parked.topic, '.', 1)
                and recording.partition = parked.partition and recording.record_offset = parked.record_offset
            group by 1, 2\
            """;

    private final Set<String> aggregates = new HashSet<>();
    private final Set<String> territories = new HashSet<>();

    /** Those that the question could have known of. */
    ParkedAggregates(JdbcClient jdbc, Question question) {
        jdbc.sql(FIRST_PARKED)
                .query(row -> {
                    var context =
                            Contexts.valueOf(row.getString("context").toUpperCase(Locale.ROOT));
                    if (row.getLong("position") <= question.at().known().of(context)) {
                        aggregates.add(row.getString("key"));
                    }
                });
        jdbc.sql("select distinct territory from held_measure where measure in (:measures)")
                .param("measures", question.measure().restsOn())
                .query(row -> {
                    territories.add(row.getString("territory"));
                });
        territories.removeIf(territory -> !question.wants("territory", territory));
    }

    /**
     * Whether an operator keeps something from readers that would be about these members.
     *
     * @param territory slug; null for a sum over territories
     */
    boolean concern(@Nullable String territory) {
        return territory == null ? !territories.isEmpty() : territories.contains(territory);
    }

    /** Whether there are none at all. */
    boolean isEmpty() {
        return aggregates.isEmpty() && territories.isEmpty();
    }

    boolean concern(VisibleFact fact) {
        return aggregates.contains(fact.aggregate());
    }
}
