package fr.avenant.observatory.comparison;

import fr.avenant.observatory.choice.Candidate;
import fr.avenant.observatory.choice.Choice;
import fr.avenant.observatory.comparison.ComparisonForm.Kept;
import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.figure.Members;
import fr.avenant.observatory.figure.PageWords;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import fr.avenant.observatory.reporting.answer.Dimension;
import fr.avenant.observatory.reporting.answer.TerritorySummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Draws up the form around a question. */
@Component
class FormWriter {

    private static final String TERRITORY = "territory";

    /** Parameters that the form has a field of its own for. */
    private static final Set<String> FIELDS =
            Set.of(TERRITORY, "year", "on", "asOf", "ended", "parts");

    /** Dimensions whose members are organisations, which may have parts. */
    private static final List<String> OF_ORGANISATIONS =
            List.of("partner", "funder", "operator", "organisation");

    private final FrenchLabels labels;
    private final PageWords words;

    FormWriter(FrenchLabels labels, PageWords words) {
        this.labels = labels;
        this.words = words;
    }

    /**
     * @param parameters of the address, with what is looked for
     * @param dimensions those of the measure
     * @param answer null if the question was refused
     */
    ComparisonForm of(
            Question question,
            MultiValueMap<String, String> parameters,
            List<Dimension> dimensions,
            List<TerritorySummary> territories,
            @Nullable ComparisonAnswer answer) {
        var members = answer == null ? List.<Choice>of() : members(question, parameters, answer);
        return new ComparisonForm(
                dimensions(question, dimensions),
                territories(question, parameters, territories),
                members,
                OF_ORGANISATIONS.stream().anyMatch(name -> Members.have(dimensions, name)),
                kept(question, dimensions, members, answer),
                coordinates(question));
    }

    private List<Kept> kept(
            Question question,
            List<Dimension> dimensions,
            List<Choice> members,
            @Nullable ComparisonAnswer answer) {
        var names = answer == null ? Map.<String, Map<String, String>>of() : answer.members();
        return question.filters().keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .filter(name -> members.stream().noneMatch(c -> c.parameter().equals(name)))
                .map(name -> kept(question, dimensions, name, names))
                .toList();
    }

    private Kept kept(
            Question question,
            List<Dimension> dimensions,
            String name,
            Map<String, Map<String, String>> names) {
        var isDimension = Members.have(dimensions, name);
        var codes = question.chosen(name);
        return new Kept(
                name,
                String.join(",", codes),
                isDimension
                        ? FrenchLabels.dimension(dimensions, name)
                        : words.of("parameter", name),
                isDimension
                        ? codes.stream()
                                .map(code -> labels.member(names, name, code))
                                .collect(Collectors.joining(", "))
                        : labels.all(name, codes),
                without(question, name).page());
    }

    /** What counts as later is pinned beside what was known, and goes with it. */
    private static Question without(Question question, String name) {
        var less = question.only(name, List.of());
        return name.equals("positions") ? less.only("until", List.of()) : less;
    }

    private static Map<String, String> coordinates(Question question) {
        var coordinates = new LinkedHashMap<String, String>();
        for (var name : Question.COORDINATES) {
            var value = question.single(name);
            if (value != null) {
                coordinates.put(name, value);
            }
        }
        return coordinates;
    }

    private static Choice dimensions(Question question, List<Dimension> dimensions) {
        return Choice.of(
                "by",
                "Distinguer",
                dimensions.stream().map(it -> Candidate.of(it.name(), it.label())).toList(),
                question.by(),
                null);
    }

    private static Choice territories(
            Question question,
            MultiValueMap<String, String> parameters,
            List<TerritorySummary> territories) {
        return Choice.of(
                TERRITORY,
                "Territoires",
                territories.stream().map(Candidate::territory).toList(),
                question.chosen(TERRITORY),
                parameters.getFirst(Choice.searchOf(TERRITORY)));
    }

    private List<Choice> members(
            Question question, MultiValueMap<String, String> parameters, ComparisonAnswer answer) {
        var choices = new ArrayList<Choice>();
        for (var dimension : answer.measure().dimensions()) {
            var name = dimension.name();
            if (!FIELDS.contains(name) && answer.by().contains(name)) {
                choices.add(
                        Choice.of(
                                name,
                                dimension.label(),
                                candidates(question, answer, name),
                                question.chosen(name),
                                parameters.getFirst(Choice.searchOf(name))));
            }
        }
        return choices;
    }

    private List<Candidate> candidates(
            Question question, ComparisonAnswer answer, String dimension) {
        return Stream.concat(
                        answer.cells().stream().map(cell -> Members.of(cell, dimension)),
                        question.chosen(dimension).stream())
                .filter(Objects::nonNull)
                .distinct()
                .map(code -> Candidate.of(code, labels.member(answer.members(), dimension, code)))
                .toList();
    }
}
