package fr.avenant.observatory.comparison;

import fr.avenant.observatory.comparison.Choice.Option;
import fr.avenant.observatory.figure.Words;
import fr.avenant.observatory.reporting.Comparison;
import fr.avenant.observatory.reporting.Measure;
import fr.avenant.observatory.reporting.TerritorySummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about a measure, with what is asked now.
 *
 * @param dimensions what the answer tells apart
 * @param territories which territories it is kept to
 * @param members which members it is kept to, for the other dimensions that it tells apart
 * @param kept other parameters of the question, by name: each can be dropped
 */
public record ComparisonForm(
        Choice dimensions, Choice territories, List<Choice> members, Map<String, String> kept) {

    /** Parameters that the form has a field of its own for. */
    private static final Set<String> FIELDS = Set.of("territory", "year", "on", "asOf");

    /** Pinned positions hold for the question that was asked, not for the next one. */
    private static final String PINNED = "positions";

    static ComparisonForm of(
            Question question,
            Measure measure,
            List<TerritorySummary> territories,
            @Nullable Comparison answer,
            Words words) {
        var members = answer == null ? List.<Choice>of() : members(question, answer, words);
        var kept = new LinkedHashMap<String, String>();
        question.filters().keySet().stream()
                .filter(name -> !FIELDS.contains(name) && !name.equals(PINNED))
                .filter(name -> members.stream().noneMatch(c -> c.parameter().equals(name)))
                .forEach(name -> kept.put(name, String.join(",", question.chosen(name))));
        return new ComparisonForm(
                dimensions(question, measure, words),
                territories(question, territories),
                members,
                kept);
    }

    /** Whether the answer is kept to some members. */
    public boolean narrowed() {
        return members.stream()
                .flatMap(choice -> choice.options().stream())
                .anyMatch(Option::chosen);
    }

    private static Choice dimensions(Question question, Measure measure, Words words) {
        return new Choice(
                "by",
                "Distinguer",
                measure.dimensions().stream()
                        .map(dimension ->
                                new Option(
                                        dimension.name(),
                                        words.dimension(measure, dimension.name()),
                                        question.by().contains(dimension.name())))
                        .toList());
    }

    private static Choice territories(Question question, List<TerritorySummary> territories) {
        var chosen = question.chosen("territory");
        return new Choice(
                "territory",
                "Territoires",
                territories.stream()
                        .map(t -> new Option(t.slug(), t.name(), chosen.contains(t.slug())))
                        .toList());
    }

    private static List<Choice> members(Question question, Comparison answer, Words words) {
        var choices = new ArrayList<Choice>();
        for (var dimension : answer.measure().dimensions()) {
            var name = dimension.name();
            if (FIELDS.contains(name) || !answer.by().contains(name)) {
                continue;
            }
            var chosen = question.chosen(name);
            var options =
                    Stream.concat(
                                    answer.cells().stream().map(cell -> cell.member(name)),
                                    chosen.stream())
                            .filter(Objects::nonNull)
                            .distinct()
                            .map(code ->
                                    new Option(
                                            code,
                                            words.member(answer.members(), name, code),
                                            chosen.contains(code)))
                            .toList();
            choices.add(new Choice(name, words.dimension(answer.measure(), name), options));
        }
        return choices;
    }
}
