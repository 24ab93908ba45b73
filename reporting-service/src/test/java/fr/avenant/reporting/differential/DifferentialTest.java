package fr.avenant.reporting.differential;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.avenant.contracts.EventJson;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random questions about random histories, answered as a fold over the events answers them. {@code
 * -Davenant.seed=…} makes other histories and questions, {@code -Davenant.differential.questions=…}
 * more of both.
 */
@ExtendWith(SharedService.class)
class DifferentialTest {

    private static final int OF_A_HISTORY = 125;
    private static final long SEED = Long.getLong("avenant.seed", 1);
    private static final int QUESTIONS =
            Integer.getInteger("avenant.differential.questions", 1_000);

    private static final Set<String> MEASURES =
            Set.of(
                    "qpv.population",
                    "qpv.povertyRate",
                    "qpv.rsaBeneficiaries",
                    "qpv.rsaShare",
                    "qpv.splitClassPupils",
                    "qpv.cmucBeneficiaries",
                    "qpv.insured",
                    "qpv.cmucShare",
                    "dwellings",
                    "tests.counted",
                    "contract.announcedCount",
                    "contract.signatories",
                    "engagement.count",
                    "indicator.count",
                    "indicator.value",
                    "funding.envelope",
                    "funding.envelopePart",
                    "funding.action",
                    "tfpb.expense",
                    "post.count",
                    "epci.qpvPopulation",
                    "post.countPer1000");

    private static final PlainCatalogue CATALOGUE = PlainCatalogue.of(MEASURES);

    private final Publisher publisher;
    private final RunningReporting reporting;

    DifferentialTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    static LongStream seeds() {
        var histories = (QUESTIONS + OF_A_HISTORY - 1) / OF_A_HISTORY;
        return LongStream.range(SEED, SEED + histories);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_answer_is_what_a_plain_fold_over_the_events_gives(long seed) {
        var history = RandomHistory.of(seed);
        var told = new Published(history);
        var questions = new RandomQuestions(seed, history, told.facts, CATALOGUE);
        for (var number = 1; number <= OF_A_HISTORY; number++) {
            var asked = questions.next();
            if (!told.difference(asked).isEmpty()) {
                Assertions.fail(
                        smallest(history, asked, "seed %d, question %d".formatted(seed, number)));
            }
        }
    }

    @Test
    void the_fold_knows_nothing_of_how_reporting_computes() {
        var code = new ClassFileImporter().importPackages("fr.avenant.reporting.differential");
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("fr.avenant.reporting..")
                                .and(
                                        com.tngtech.archunit.base.DescribedPredicate.not(
                                                resideInAnyPackage(
                                                        "fr.avenant.reporting.differential",
                                                        "fr.avenant.reporting.scenario"))))
                .check(code);
        onlyEvents(code);
    }

    private static void onlyEvents(JavaClasses code) {
        classes()
                .that()
                .haveSimpleNameStartingWith("Plain")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "fr.avenant.contracts..",
                        "fr.avenant.reporting.differential")
                .check(code);
    }

    /** A history that reporting has read. */
    private final class Published {
        private final History history;
        private final List<PlainFact> facts;
        private final PublishedHistory published;
        private final PlainDisclosure disclosure;

        Published(History history) {
            this.history = history;
            this.facts = PlainFacts.of(history);
            this.published = PublishedHistory.of(history, publisher);
            this.disclosure = new PlainDisclosure(CATALOGUE.all(), facts);
            reporting.awaitAll(publisher);
        }

        String difference(Asked asked) {
            var answer = asked.ask(reporting, published);
            var text = published.unnamed(answer.text());
            if (answer.status() != 200) {
                return "refused: " + text;
            }
            var json = JsonMapper.shared().readTree(text);
            var answers = asked.measures().size() == 1 ? List.of(json) : several(json);
            var readable = history.publicDocuments();
            var register =
                    PlainRegister.of(
                            history, asked.known(), asked.on(), readable, asked.reader().own());
            var questions = asked.questions(register);
            var differences = new StringBuilder();
            for (var index = 0; index < questions.size(); index++) {
                var question = questions.get(index);
                differences.append(
                        Difference.of(
                                question, answers.get(index), cells(question, register, readable)));
            }
            return differences.toString();
        }

        private Map<Map<String, String>, PlainCell> cells(
                PlainQuestion question, PlainRegister register, Set<String> readable) {
            return question.measure().isRatio()
                    ? new PlainRatios(question, CATALOGUE).cells(it -> sums(it, register, readable))
                    : sums(question, register, readable);
        }

        private Map<Map<String, String>, PlainCell> sums(
                PlainQuestion question, PlainRegister register, Set<String> readable) {
            return new PlainComparison(question, history, facts, register, disclosure, readable)
                    .cells();
        }
    }

    private static List<JsonNode> several(JsonNode json) {
        return json.path("answers").valueStream().toList();
    }

    // What is left when whatever does not matter is dropped

    private String smallest(History all, Asked question, String where) {
        var history = all;
        var asked = question;
        var tries = 120;
        for (var size = ids(all).size() / 2; size > 0 && tries > 0; size /= 2) {
            var dropped = 0;
            while (dropped < ids(history).size() && tries-- > 0) {
                var ids = ids(history);
                var chosen = Set.copyOf(ids.subList(dropped, Math.min(dropped + size, ids.size())));
                var smaller = history.without(it -> chosen.contains(it.event().id()));
                var same = asked.of(history, smaller);
                if (isStillThere(smaller, same)) {
                    history = smaller;
                    asked = same;
                } else {
                    dropped += size;
                }
            }
        }
        for (var told : history.events().reversed()) {
            var smaller = history.without(it -> it.key().equals(told.key()));
            var same = asked.of(history, smaller);
            if (ids(smaller).equals(ids(history))
                    && tries-- > 0
                    && !isFirst(told, history)
                    && isStillThere(smaller, same)) {
                history = smaller;
                asked = same;
            }
        }
        var left = new Published(history);
        return "%s%n%s as %s%n%s%n%s"
                .formatted(
                        where,
                        asked.address(left.published),
                        asked.reader(),
                        history.events().stream()
                                .map(it ->
                                        it.event().getClass().getSimpleName()
                                                + " "
                                                + EventJson.write(it.event()))
                                .collect(Collectors.joining("\n")),
                        left.difference(asked));
    }

    private boolean isStillThere(History history, Asked asked) {
        var difference = new Published(history).difference(asked);
        return !difference.isEmpty() && !difference.startsWith("refused");
    }

    private static boolean isFirst(Told told, History history) {
        var first = new HashMap<String, Told>();
        history.events().forEach(it -> first.putIfAbsent(it.event().id(), it));
        return told.equals(first.get(told.event().id()));
    }

    /** Of whatever can be dropped. */
    private static List<String> ids(History history) {
        return history.events().stream()
                .map(it -> it.event().id())
                .filter(it -> !it.startsWith("document:") && !it.startsWith("territory:"))
                .distinct()
                .toList();
    }
}
