package fr.avenant.observatory.comparison;

import fr.avenant.observatory.reporting.answer.CountedMeasure;
import fr.avenant.observatory.reporting.answer.Dimension;
import fr.avenant.observatory.reporting.answer.Measures;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What is asked where an address leaves it open. */
final class UsualQuestion {

    private static final String FIRST = "qpv.population";

    private UsualQuestion() {}

    /**
     * A question without a measure is about the first; one without dimensions tells apart what
     * cannot be added.
     */
    static Question of(MultiValueMap<String, String> parameters, Measures catalogue) {
        var asked = Question.read(parameters);
        var id = asked.measure().isEmpty() ? FIRST : asked.measure();
        var by =
                asked.by().isEmpty()
                        ? find(catalogue, id).map(UsualQuestion::dimensions).orElse(List.of())
                        : asked.by();
        return new Question(id, by, asked.filters(), asked.display());
    }

    /** A measure of the catalogue. */
    static Optional<CountedMeasure> find(Measures catalogue, String id) {
        return catalogue.measures().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static List<String> dimensions(CountedMeasure measure) {
        return measure.dimensions().stream()
                .filter(d -> d.name().equals("territory") || !(d.adds() || d.name().equals("year")))
                .map(Dimension::name)
                .toList();
    }
}
