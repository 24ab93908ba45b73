package fr.avenant.reporting.comparison;

import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a question with all its coordinates. */
final class Permalink {

    private Permalink() {}

    static String of(Question question) {
        var address =
                UriComponentsBuilder.fromPath("/api/v1/comparison")
                        .queryParam("measure", question.measure().id());
        if (!question.by().isEmpty()) {
            address.queryParam("by", String.join(",", question.by()));
        }
        var members = new TreeMap<String, String>();
        question.measure()
                .defaults()
                .keySet()
                .forEach(dimension -> members.put(dimension, QuestionReader.ANY));
        question.members()
                .forEach((dimension, wanted) ->
                        members.put(dimension, String.join(",", new TreeSet<>(wanted))));
        members.forEach(address::queryParam);
        address.queryParam("geography", Coordinates.AS_WAS)
                .queryParam("definition", question.measure().definitionVersion());
        question.at().parameters().forEach(address::queryParam);
        return address.encode().toUriString();
    }
}
