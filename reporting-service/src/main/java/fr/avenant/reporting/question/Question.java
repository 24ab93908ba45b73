package fr.avenant.reporting.question;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.catalogue.Measure.TermYears;
import fr.avenant.reporting.cell.CellQuestion;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.Ended;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question to the facts, with everything that decides the answer.
 *
 * @param by dimensions that the cells are apart in, in the order of the answer
 * @param members which members are asked for, by dimension; dimensions that are absent are not
 *     limited
 * @param at what was known, and the day on which it was true
 */
public record Question(
        Measure measure, List<String> by, Map<String, Set<String>> members, Coordinate at) {

    private static final String TERRITORY = "territory";

    public Question {
        by = List.copyOf(by);
        members = Map.copyOf(members);
    }

    /** What its cells are asked for. */
    public CellQuestion cells() {
        return new CellQuestion(measure, by, members, at.on(), at.ended() == Ended.INCLUDED);
    }

    public boolean splits(String dimension) {
        return by.contains(dimension);
    }

    /** Whether a member of a dimension is asked for. */
    public boolean wants(String dimension, String member) {
        return cells().wants(dimension, member);
    }

    /** The same territories, whoever figures are about, and whenever. */
    public Question aboutAnybody() {
        var territories = members.get(TERRITORY);
        return new Question(
                measure,
                List.of(),
                territories == null ? Map.of() : Map.of(TERRITORY, territories),
                at);
    }

    /** The same asked of all territories. */
    public Question everywhere() {
        var others = new HashMap<>(members);
        others.remove(TERRITORY);
        return new Question(measure, by, others, at);
    }

    /** The same asked of a term of the ratio, as far as that has the dimensions. */
    public Question term(Measure term) {
        var isOfAnyYear =
                term.id().equals(measure.denominator())
                        && measure.terms() == TermYears.LATEST_DENOMINATOR;
        var limits = new HashMap<String, Set<String>>();
        term.defaults().forEach((dimension, member) -> limits.put(dimension, Set.of(member)));
        members.forEach((dimension, wanted) -> {
            if (term.has(dimension) && !(isOfAnyYear && dimension.equals("year"))) {
                limits.put(dimension, wanted);
            }
        });
        return new Question(
                term,
                by.stream()
                        .filter(term::has)
                        .filter(dimension -> !(isOfAnyYear && dimension.equals("year")))
                        .toList(),
                limits,
                at);
    }
}
