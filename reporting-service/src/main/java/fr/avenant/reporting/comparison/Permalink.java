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
        new TreeMap<>(question.members())
                .forEach((dimension, members) ->
                        address.queryParam(dimension, String.join(",", new TreeSet<>(members))));
        return address.queryParam("on", question.on())
                .queryParam("geography", Coordinates.AS_WAS)
                .queryParam("definition", question.measure().definitionVersion())
                .queryParam("positions", question.positions().text())
                .encode()
                .toUriString();
    }
}
