package fr.avenant.dossiers.source;

import fr.avenant.contracts.EventJson;
import fr.avenant.dossiers.fact.Dossiers;
import fr.avenant.dossiers.fact.Fact;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The facts of the repository, and the texts in them. */
final class Dossier {

    static final List<Fact> FACTS = Dossiers.in(Path.of(".")).facts();

    /**
     * A text of a fact.
     *
     * @param field where it stands in the content, such as {@code /places/0/printed}
     */
    record Words(Fact fact, String field, String text) {

        /** The name of the component that holds it, whichever element of a list it is. */
        String component() {
            return Stream.of(field.split("/"))
                    .filter(step -> !step.matches("[0-9]+"))
                    .reduce("", (_, last) -> last);
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(told(fact), field, text);
        }
    }

    private Dossier() {}

    static String told(Fact fact) {
        return fact.place() + " " + fact.id();
    }

    /** Every text of its content, and the place that its source tells. */
    static Stream<Words> words(Fact fact) {
        var content = EventJson.canonicalMapper().readTree(EventJson.write(fact.content()));
        var locator = fact.source().locator();
        return Stream.concat(
                words(fact, "", content),
                locator == null
                        ? Stream.empty()
                        : Stream.of(new Words(fact, "/source/locator", locator)));
    }

    private static Stream<Words> words(Fact fact, String field, JsonNode json) {
        if (json.isString()) {
            return Stream.of(new Words(fact, field, json.asString()));
        }
        if (json.isObject()) {
            return json.propertyStream()
                    .flatMap(part -> words(fact, field + "/" + part.getKey(), part.getValue()));
        }
        return Stream.iterate(0, index -> index < json.size(), index -> index + 1)
                .flatMap(index -> words(fact, field + "/" + index, json.required(index)));
    }
}
