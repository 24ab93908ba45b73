package fr.avenant.reporting.question;

import fr.avenant.reporting.catalogue.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a question with all its coordinates. */
public final class Permalink {

    private Permalink() {}

    public static String of(Question question) {
        return of("/api/v1/comparison", List.of(question));
    }

    /** The same for questions that differ in their measures only, at least one. */
    public static String of(List<Question> questions) {
        return of("/api/v1/comparisons", questions);
    }

    private static String of(String path, List<Question> questions) {
        var address =
                UriComponentsBuilder.fromPath(path)
                        .queryParam("measure", each(questions, Measure::id));
        var any = questions.getFirst();
        var by = new LinkedHashSet<String>();
        questions.forEach(question -> by.addAll(question.by()));
        if (!by.isEmpty()) {
            address.queryParam("by", String.join(",", by));
        }
        members(questions).forEach(address::queryParam);
        address.queryParam("geography", Coordinates.AS_WAS)
                .queryParam(
                        "definition",
                        each(questions, it -> Integer.toString(it.definitionVersion())));
        any.at().parameters().forEach(address::queryParam);
        return address.encode().toUriString();
    }

    /** A default of one measure is no limit of another, and is there without being asked for. */
    private static Map<String, String> members(List<Question> questions) {
        var members = new TreeMap<String, String>();
        for (var question : questions) {
            question.measure().defaults().keySet().stream()
                    .filter(dimension -> !question.members().containsKey(dimension))
                    .forEach(dimension -> members.put(dimension, QuestionReader.ANY));
            question.members().entrySet().stream()
                    .filter(limit -> isAskedOfAll(limit, questions))
                    .forEach(limit ->
                            members.put(
                                    limit.getKey(),
                                    String.join(",", new TreeSet<>(limit.getValue()))));
        }
        return members;
    }

    private static boolean isAskedOfAll(
            Map.Entry<String, Set<String>> limit, List<Question> questions) {
        return questions.stream()
                .filter(question -> question.measure().has(limit.getKey()))
                .allMatch(question ->
                        limit.getValue().equals(question.members().get(limit.getKey())));
    }

    private static String each(List<Question> questions, Function<Measure, String> told) {
        return questions.stream()
                .map(question -> told.apply(question.measure()))
                .collect(Collectors.joining(","));
    }
}
