package fr.avenant.dossiers.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Effective.Basis;
import fr.avenant.contracts.EventJson;
import fr.avenant.dossiers.fact.Fact;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A year that its document does not print is said to be inferred. */
class InferredYearsTest {

    /** How a locator says that a year is not there. */
    private static final Pattern NOT_PRINTED =
            Pattern.compile(
                    "années? (?:de référence )?non imprimées?|ni année|année du (?:document|contrat|protocole)"
                            + "|année de l'évaluation|année de la seule|non datée?s?\\b");

    @Test
    void a_year_of_which_the_locator_says_so_is_inferred() {
        var offenders =
                Dossier.FACTS.stream()
                        .filter(fact -> NOT_PRINTED.matcher(locator(fact)).find())
                        .filter(fact ->
                                years(fact).anyMatch(year -> basis(fact, year) == Basis.PRINTED))
                        .map(Dossier::told)
                        .toList();

        assertThat(offenders).isEmpty();
    }

    /** Skipped where the documents are not. */
    @Test
    void a_year_that_is_said_to_be_printed_is_printed() {
        var documents = SourceDocuments.orSkip();
        var sections = Sections.of(documents);
        var offenders = new ArrayList<String>();
        for (var fact : Dossier.FACTS) {
            var document = fact.source().document();
            if (document != null && documents.has(document)) {
                var place = sections.at(document, locator(fact));
                years(fact)
                        .filter(year -> basis(fact, year) == Basis.PRINTED)
                        .map(year -> year.required("year").asInt())
                        .filter(year ->
                                !has(locator(fact), year)
                                        && place.stream().noneMatch(text -> has(text, year))
                                        && (!place.isEmpty()
                                                || !has(documents.text(document).written(), year)))
                        .forEach(year -> offenders.add(Dossier.told(fact) + " " + year));
            }
        }

        assertThat(offenders).isEmpty();
    }

    private static boolean has(String text, int year) {
        return Pattern.compile("(?<![0-9])" + year + "(?![0-9])").matcher(text).find();
    }

    private static Basis basis(Fact fact, JsonNode year) {
        var own = year.path("yearBasis").asString(null);
        return fact.effective()
                .basisOfYear(
                        own == null ? null : Basis.valueOf(own.toUpperCase(java.util.Locale.ROOT)));
    }

    private static String locator(Fact fact) {
        var locator = fact.source().locator();
        return locator == null ? "" : locator;
    }

    /** Whatever has a year, at any depth. */
    private static Stream<JsonNode> years(Fact fact) {
        return years(EventJson.canonicalMapper().readTree(EventJson.write(fact.content())));
    }

    private static Stream<JsonNode> years(JsonNode json) {
        var own = json.has("year") ? Stream.of(json) : Stream.<JsonNode>empty();
        return Stream.concat(own, json.valueStream().flatMap(InferredYearsTest::years));
    }
}
