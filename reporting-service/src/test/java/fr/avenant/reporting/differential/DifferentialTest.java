package fr.avenant.reporting.differential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedService.class)
class DifferentialTest {

    private static final int QUESTIONS = 125;

    private static final Set<String> MEASURES =
            Set.of(
                    "qpv.population",
                    "qpv.rsaBeneficiaries",
                    "qpv.splitClassPupils",
                    "qpv.povertyRate",
                    "engagement.count",
                    "funding.envelope",
                    "tfpb.expense");

    private final Publisher publisher;
    private final RunningReporting reporting;

    DifferentialTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_answer_is_what_a_plain_fold_over_the_events_gives(long seed) {
        var history = RandomHistory.publish(seed, publisher);
        reporting.awaitAll(publisher);
        var facts = PlainRegister.facts(history.events());
        var questions = new RandomQuestions(seed, history, facts, measures());
        for (var number = 0; number < QUESTIONS; number++) {
            check(questions.next(), history, facts);
        }
    }

    private void check(PlainQuestion question, RandomHistory history, List<PlainFact> facts) {
        var register = PlainRegister.of(history.events(), question.known());
        var expected =
                new PlainComparison(question, facts, register, history.publicDocuments()).cells();
        var answered = new HashMap<Map<String, String>, PlainCell>();
        question.ask(reporting)
                .cells()
                .forEach(cell -> answered.put(members(cell, question), PlainCell.of(cell)));
        assertThat(differences(answered, expected))
                .as("%s as %s", question.address(), question.readers())
                .isEmpty();
    }

    private static List<String> differences(
            Map<Map<String, String>, PlainCell> answered,
            Map<Map<String, String>, PlainCell> expected) {
        return Stream.concat(answered.keySet().stream(), expected.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(answered.get(key), expected.get(key)))
                .map(key ->
                        "%n%s%n  answered %s%n  expected %s"
                                .formatted(key, answered.get(key), expected.get(key)))
                .sorted()
                .toList();
    }

    private static Map<String, String> members(JsonNode cell, PlainQuestion question) {
        var members = new TreeMap<String, String>();
        for (var dimension : question.dimensions()) {
            if (cell.hasNonNull(dimension)) {
                members.put(dimension, cell.path(dimension).asString());
            }
        }
        return members;
    }

    private List<PlainMeasure> measures() {
        return reporting
                .get("/api/v1/measures")
                .json()
                .path("measures")
                .valueStream()
                .filter(it -> MEASURES.contains(it.path("id").asString()))
                .map(PlainMeasure::of)
                .toList();
    }
}
