package fr.avenant.reporting.fact;

import fr.avenant.reporting.cell.Cell.Status;
import fr.avenant.reporting.cell.VisibleFact;
import fr.avenant.reporting.question.Question;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which territories have any figure of a measure, whoever it is about: read if it is asked for. */
final class CoverageQuery {

    private final JdbcClient jdbc;
    private final Question question;
    private final Set<String> states;
    private final Predicate<VisibleFact> counts;
    private @Nullable Map<@Nullable Integer, Set<String>> byYear;

    /**
     * @param states measures whose facts hold while what they are about goes on
     * @param counts whether a fact is one of the measure's
     */
    CoverageQuery(
            JdbcClient jdbc, Question question, Set<String> states, Predicate<VisibleFact> counts) {
        this.jdbc = jdbc;
        this.question = question;
        this.states = states;
        this.counts = counts;
    }

    /** Slugs of those that have one with a value, or to whom the measure does not apply. */
    Set<String> territories(@Nullable Integer year) {
        var known = byYear;
        if (known == null) {
            known = read();
            byYear = known;
        }
        return known.getOrDefault(year, Set.of());
    }

    private Map<@Nullable Integer, Set<String>> read() {
        var territories = new HashMap<@Nullable Integer, Set<String>>();
        new FactQuery(question.aboutAnybody(), states)
                .known(
                        jdbc,
                        fact -> {
                            var isAnswer =
                                    fact.value() != null
                                            || fact.status().equals(Status.NOT_APPLICABLE.label());
                            if (isAnswer && !fact.ended() && counts.test(fact)) {
                                territories
                                        .computeIfAbsent(fact.year(), _ -> new HashSet<>())
                                        .add(fact.territory());
                            }
                        });
        return territories;
    }
}
