package fr.avenant.reporting.access;

import static fr.avenant.reporting.scenario.Facts.SINCE_2015;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Every address that answers questions, as the description of the API has them: each honours when
 * it is asked about, or refuses to be asked, and is never empty because of a slip of the pen.
 */
@ExtendWith(SharedService.class)
class EveryQuestionTest {

    private static final String T = "every";

    private static final String BEFORE = "engagement:-1,programmation:-1,territory:-1";
    private static final String NEVER = "engagement:-1,programmation:-1,territory:999999999";

    private static final Set<String> TIME =
            new TreeSet<>(Set.of("asOf", "on", "positions", "until", "ended"));

    /** A question to each address; one that is missing here fails. */
    private static final Map<String, String> QUESTIONS =
            Map.ofEntries(
                    Map.entry("/api/v1/territories", ""),
                    Map.entry("/api/v1/territories/{slug}", T),
                    Map.entry("/api/v1/quartiers", "territory=" + T),
                    Map.entry("/api/v1/quartiers/{code}", T + ".nord"),
                    Map.entry("/api/v1/contracts", "territory=" + T),
                    Map.entry("/api/v1/contracts/{id}", T + ".cdv"),
                    Map.entry("/api/v1/engagements", "territory=" + T),
                    Map.entry("/api/v1/engagements/{id}", T + ".e1"),
                    Map.entry("/api/v1/indicators", "territory=" + T),
                    Map.entry("/api/v1/indicators/{id}", T + ".i1"),
                    Map.entry("/api/v1/organisations", "territory=" + T),
                    Map.entry("/api/v1/organisations/{code}", T + ".ville"),
                    Map.entry("/api/v1/documents", ""),
                    Map.entry("/api/v1/documents/{id}", T + ".doc"),
                    Map.entry("/api/v1/measures", "territory=" + T),
                    Map.entry("/api/v1/data-quality", "territory=" + T),
                    Map.entry("/api/v1/data-quality/names", "territory=" + T),
                    Map.entry("/api/v1/data-quality/counts", "territory=" + T),
                    Map.entry(
                            "/api/v1/comparison",
                            "measure=qpv.population&by=quartier,year&territory=" + T),
                    Map.entry(
                            "/api/v1/comparisons",
                            "measure=qpv.population,engagement.count&by=territory,year&territory="
                                    + T),
                    Map.entry(
                            "/api/v1/comparison/schema",
                            "measure=qpv.population&by=quartier,year&format=csv&territory=" + T),
                    Map.entry(
                            "/api/v1/comparisons/schema",
                            "measure=qpv.population,engagement.count&by=territory,year&format=csv&territory="
                                    + T),
                    Map.entry("/api/v1/territories/schema", ""),
                    Map.entry("/api/v1/quartiers/schema", "format=csv"),
                    Map.entry("/api/v1/contracts/schema", "format=csv-fr"),
                    Map.entry("/api/v1/engagements/schema", "format=xlsx"),
                    Map.entry("/api/v1/indicators/schema", ""),
                    Map.entry("/api/v1/organisations/schema", ""),
                    Map.entry("/api/v1/documents/schema", ""),
                    Map.entry("/api/v1/measures/schema", ""),
                    Map.entry("/api/v1/labels", ""),
                    Map.entry("/api/v1/explanations/{id}", "a cell of the comparison"),
                    Map.entry("/api/v1/events", "territory=" + T),
                    Map.entry("/api/v1/identity", ""),
                    Map.entry("/api/v1/status", "checksum=false"),
                    Map.entry("/api/v1/generations", ""),
                    Map.entry("/api/v1/held-aggregates", ""));

    /** What is about the service itself, and not about what is recorded. */
    private static final Set<String> NOW =
            Set.of(
                    "/api/v1/events",
                    "/api/v1/identity",
                    "/api/v1/labels",
                    "/api/v1/territories/schema",
                    "/api/v1/quartiers/schema",
                    "/api/v1/contracts/schema",
                    "/api/v1/engagements/schema",
                    "/api/v1/indicators/schema",
                    "/api/v1/organisations/schema",
                    "/api/v1/documents/schema",
                    "/api/v1/measures/schema",
                    "/api/v1/status",
                    "/api/v1/generations",
                    "/api/v1/held-aggregates");

    private static final String PINNED = "/api/v1/explanations/{id}";

    private final Publisher publisher;
    private final RunningReporting reporting;
    private final JsonNode paths;

    EveryQuestionTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
        reporting.awaitAll(publisher);
        paths = reporting.get("/v3/api-docs").json().path("paths");
    }

    @BeforeAll
    static void something_to_ask_about(Publisher publisher) {
        publisher.publishAll(
                document("tests.contrat", "Contrat"),
                document(T + ".doc", "Document"),
                territory(T),
                qpv(T, "nord"),
                organisation(T + ".ville", "Ville", T),
                Contracts.registered(T),
                new EngagementSigned(
                        "engagement:every.e1",
                        new Engagement(
                                T,
                                "contract:every.cdv",
                                List.of("organisation:every.ville"),
                                "Ouvrir",
                                null,
                                null,
                                null,
                                null,
                                List.of("quartier:every.nord")),
                        SINCE_2015,
                        source(T + ".doc")),
                new IndicatorDefined(
                        "indicator:every.i1",
                        new Indicator(
                                T,
                                "contract:every.cdv",
                                "engagement:every.e1",
                                "Jours",
                                Indicator.Nature.COUNT,
                                List.of(),
                                null),
                        SINCE_2015,
                        source(T + ".doc")),
                Figure.ofQuartier("qpv.population", T, "nord").in(2018).is("949").published());
    }

    @Test
    void every_address_of_the_description_is_asked_here() {
        assertThat(questions()).containsExactlyInAnyOrderElementsOf(QUESTIONS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> a_parameter_that_nothing_reads_is_refused_by_name() {
        return forEach(
                questions(),
                path -> assertRefused(ask(path, "yaer=2018"), "parameter-unknown", "yaer"));
    }

    @TestFactory
    Stream<DynamicTest> a_parameter_without_a_value_widens_no_question() {
        return forEach(
                questions(),
                path -> {
                    for (var name : parameters(path)) {
                        if (!name.equals("by")
                                && !QUESTIONS.getOrDefault(path, "").contains(name + "=")) {
                            assertRefused(ask(path, name + "="), "malformed", name);
                            assertRefused(ask(path, name + "=%20"), "malformed", name);
                            assertRefused(ask(path, name + "=,"), "malformed", name);
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> a_value_without_a_name_is_refused() {
        return forEach(
                questions(),
                path -> {
                    var answer = ask(path, "=2018");
                    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
                    assertThat(answer.problem().path("code").asString()).isEqualTo("malformed");
                    assertThat(answer.problem().path("location").asString()).endsWith("query");
                });
    }

    @TestFactory
    Stream<DynamicTest> when_it_is_asked_about_is_honoured_or_refused_by_name() {
        return forEach(
                questions(),
                path -> {
                    if (isOfATime(path)) {
                        assertThat(parameters(path)).containsAll(TIME);
                        assertRefused(ask(path, "on=2026-02-30"), "malformed", "on");
                        assertRefused(ask(path, "asOf=soon"), "malformed", "asOf");
                        assertRefused(ask(path, "ended=perhaps"), "malformed", "ended");
                        assertRefused(ask(path, "positions=12"), "malformed", "positions");
                        assertRefused(ask(path, "positions=" + NEVER), "malformed", "positions");
                        assertRefused(ask(path, "until=" + BEFORE), "malformed", "until");
                        assertRefused(
                                ask(path, "asOf=2026-01-01&positions=" + BEFORE),
                                "malformed",
                                "positions");
                    } else {
                        assertThat(parameters(path)).doesNotContainAnyElementsOf(TIME);
                        for (var name : TIME) {
                            assertRefused(ask(path, name + "=x"), "parameter-unknown", name);
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> the_permalink_of_an_answer_gives_it_again_whatever_is_recorded_since() {
        var before =
                questions().stream()
                        .filter(EveryQuestionTest::hasCoordinates)
                        .collect(Collectors.toMap(path -> path, path -> ask(path, "").json()));
        publisher.publishAll(
                territory("every-since"),
                qpv(T, "sud"),
                organisation(T + ".later", "Agence", T),
                document(T + ".later", "Plus tard"),
                Contracts.registered("every-since"),
                Figure.ofQuartier("qpv.population", T, "nord").in(2019).is("999").published());
        reporting.awaitAll(publisher);
        return forEach(
                before.keySet(),
                path -> {
                    var then = Objects.requireNonNull(before.get(path));
                    var permalink = then.path("permalink").asString();
                    assertThat(permalink).as("permalink of %s", path).startsWith("/api/v1/");
                    var again = reporting.get(permalink).json();
                    assertThat(again.path("permalink").asString()).isEqualTo(permalink);
                    assertThat(again).isEqualTo(then);
                });
    }

    @TestFactory
    Stream<DynamicTest> before_it_was_recorded_it_is_unknown() {
        return forEach(
                questions().stream().filter(EveryQuestionTest::hasCoordinates).toList(),
                path -> {
                    var answer = ask(path, "positions=" + BEFORE);
                    if (path.contains("{")) {
                        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
                    } else if (parameters(path).contains("territory")) {
                        assertRefused(answer, "territory-unknown", "territory");
                    } else {
                        assertThat(answer.json().at("/coordinates/positions/territory").asLong())
                                .isEqualTo(-1);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> what_a_parameter_names_and_is_not_there_is_refused() {
        return forEach(
                questions(),
                path ->
                        Map.of(
                                        "territory", "territory-unknown",
                                        "contract", "contract-unknown",
                                        "engagement", "engagement-unknown",
                                        "partner", "organisation-unknown",
                                        "quartier", "quartier-unknown",
                                        "type", "type-unknown",
                                        "subject", "subject-unknown",
                                        "rule", "rule-unknown",
                                        "severity", "severity-unknown",
                                        "measure", "measure-unknown")
                                .forEach((name, code) -> {
                                    if (parameters(path).contains(name)) {
                                        assertRefused(
                                                reporting.get(path + "?" + name + "=atlantis"),
                                                code.equals("territory-unknown")
                                                                && path.contains("/comparison")
                                                        ? "malformed" // the measure is missing
                                                        : code,
                                                code.equals("territory-unknown")
                                                                && path.contains("/comparison")
                                                        ? "measure"
                                                        : name);
                                    }
                                }));
    }

    @TestFactory
    Stream<DynamicTest> what_a_path_names_and_is_not_there_is_not_found() {
        return forEach(
                questions().stream().filter(path -> path.contains("{")).toList(),
                path -> {
                    var answer = reporting.get(path.replaceAll("\\{.*}", "atlantis"));
                    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
                    assertThat(answer.problem().path("code").asString()).endsWith("-unknown");
                    assertThat(answer.problem().path("location").asString()).isEqualTo("path");
                });
    }

    @Test
    void a_comparison_of_what_is_not_there_is_refused() {
        var population = "/api/v1/comparison?measure=qpv.population&by=quartier&";

        assertRefused(
                reporting.get(population + "territory=atlantis"), "territory-unknown", "territory");
        assertRefused(
                reporting.get(population + "territory=every&quartier=atlantis"),
                "member-unknown",
                "quartier");
        assertRefused(
                reporting.get(
                        "/api/v1/comparison?measure=engagement.count&by=partner&partner=atlantis"),
                "member-unknown",
                "partner");
        assertThat(reporting.get(population + "territory=every&quartier=nord").cells()).hasSize(1);
    }

    @Test
    void no_question_is_told_of_orders() {
        var texts = new ArrayList<String>();
        for (var answer :
                List.of(
                        reporting.get("/api/v1/contracts/atlantis"),
                        reporting.get("/api/v1/comparison?measure=atlantis"),
                        reporting.get("/api/v1/territories?on=x"))) {
            texts.add(answer.text());
        }
        assertThat(texts)
                .allSatisfy(text -> assertThat(text).doesNotContainIgnoringCase("command"));
    }

    private Set<String> questions() {
        var questions = new TreeSet<String>();
        paths.properties()
                .forEach(path -> {
                    if (path.getValue().has("get")) {
                        questions.add(path.getKey());
                    }
                });
        return questions;
    }

    private static boolean isOfATime(String path) {
        return !NOW.contains(path) && !path.equals(PINNED);
    }

    /** What describes a form is asked with them, and tells none. */
    private static boolean hasCoordinates(String path) {
        return isOfATime(path) && !path.endsWith("/schema");
    }

    private List<String> parameters(String path) {
        return paths.path(path)
                .path("get")
                .path("parameters")
                .valueStream()
                .filter(it -> it.path("in").asString().equals("query"))
                .map(it -> it.path("name").asString())
                .toList();
    }

    private Answer ask(String path, String further) {
        var asked = QUESTIONS.getOrDefault(path, "");
        if (path.equals(PINNED)) {
            return reporting.get(cell() + "?" + further);
        }
        return path.contains("{")
                ? reporting.get(path.replaceAll("\\{.*}", asked) + "?" + further)
                : reporting.get(path + "?" + asked + "&" + further);
    }

    private String cell() {
        return ask("/api/v1/comparison", "").cells().getFirst().path("explain").asString();
    }

    private static Stream<DynamicTest> forEach(Collection<String> paths, Consumer<String> test) {
        return paths.stream().map(path -> DynamicTest.dynamicTest(path, () -> test.accept(path)));
    }

    private static void assertRefused(Answer answer, String code, String parameter) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problem().path("code").asString()).as(answer.text()).isEqualTo(code);
        assertThat(answer.problem().path("location").asString())
                .isEqualTo("parameter " + parameter);
        assertThat(answer.problem().path("title").asString()).isNotEmpty().isNotEqualTo(code);
        assertThat(answer.problem().path("action").asString()).isNotEmpty();
    }
}
