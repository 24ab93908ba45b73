package fr.avenant.reporting.quality;

import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Period;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationWithdrawn;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Published;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is kept is what the rules would find at its coordinate, whatever was recorded. */
@ExtendWith(SharedService.class)
class KeptFindingsTest {

    private static final String ONE = "kept-one";
    private static final String OTHER = "kept-other";
    private static final int STEPS = 5;
    private static final int EVENTS_A_STEP = 5;
    private static final List<String> YEARS = List.of("2018", "2019");

    private static final List<String> LISTS =
            List.of("/api/v1/data-quality", "/api/v1/data-quality/names");

    private final Publisher publisher;
    private final RunningReporting reporting;

    KeptFindingsTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @ParameterizedTest
    @ValueSource(longs = 7)
    void after_random_corrections_it_equals_a_fresh_run(long seed) {
        var register = new RandomRegister(new Random(seed));
        register.begin();
        assertKeptIsWhatRulesFind();
        for (var step = 0; step < STEPS; step++) {
            for (var event = 0; event < EVENTS_A_STEP; event++) {
                register.change();
            }
            assertKeptIsWhatRulesFind();
        }
    }

    @Test
    void what_is_recorded_since_counts_as_later_until_it_is_looked_at() throws Exception {
        publisher.publishAll(territory("kept-behind"), qpv("kept-behind", "nord"));
        reporting.awaitFindings(publisher);
        var keeper = reporting.bean(FindingKeeper.class);
        keeper.stop();
        try {
            publisher.publish(
                    Figure.ofQuartier("qpv.population", "kept-behind", "nord")
                            .in(2018)
                            .is("949")
                            .published());
            reporting.awaitAll(publisher);
            var behind = reporting.get("/api/v1/data-quality?territory=kept-behind").json();

            assertThat(behind.path("findings")).isEmpty();
            assertThat(behind.at("/coordinates/until/territory").asLong())
                    .isGreaterThan(behind.at("/coordinates/positions/territory").asLong());
            keeper.keep();
            var now = reporting.get("/api/v1/data-quality?territory=kept-behind").json();
            assertThat(now.path("findings")).hasSize(1);
            assertThat(now.path("coordinates").has("until")).isFalse();
            assertThat(reporting.get(behind.path("permalink").asString()).json()).isEqualTo(behind);
        } finally {
            keeper.start();
        }
    }

    @Test
    void a_document_that_is_closed_hides_at_once() {
        var open = publisher.publish(document("kept-closing.doc", "Ouvert", true));
        publisher.publishAll(
                document("kept-open.doc", "Ouvert", true),
                territory("kept-closing"),
                qpv("kept-closing", "nord"),
                Figure.ofQuartier("qpv.population", "kept-closing", "nord")
                        .in(2018)
                        .is("949")
                        .from(source("kept-closing.doc"))
                        .published(),
                territory("kept-open"),
                qpv("kept-open", "nord"),
                Figure.ofQuartier("qpv.population", "kept-open", "nord")
                        .in(2018)
                        .is("948")
                        .from(source("kept-open.doc"))
                        .published());
        reporting.awaitFindings(publisher);
        var path = "/api/v1/data-quality?territory=kept-closing";
        var others = "/api/v1/data-quality?territory=kept-open";
        var looked = lookedAt("kept-open");
        assertThat(reporting.getWithin(path).text()).contains("949");
        var keeper = reporting.bean(FindingKeeper.class);
        keeper.stop();
        try {
            publisher.publish(Facts.corrected(open, "Fermé", false));
            reporting.awaitAll(publisher);

            assertThat(reporting.getWithin(path).text()).doesNotContain("949");
            assertThat(reporting.get(path).text()).contains("949");
            assertThat(reporting.getWithin(others).text()).contains("948");
        } finally {
            keeper.start();
        }
        reporting.awaitFindings(publisher);
        assertThat(reporting.getWithin(path).text()).doesNotContain("949");
        assertThat(reporting.getWithin(path, "kept-closing").text()).contains("949");
        assertThat(lookedAt("kept-open")).as("not looked at again").isEqualTo(looked);
    }

    @Test
    void one_event_has_one_territory_looked_at_again() {
        publisher.publishAll(territory("kept-quiet"), territory("kept-loud"));
        reporting.awaitFindings(publisher);
        var quiet = lookedAt("kept-quiet");
        var loud = lookedAt("kept-loud");

        publisher.publish(qpv("kept-loud", "nord"));
        reporting.awaitFindings(publisher);

        assertThat(lookedAt("kept-loud")).isNotEqualTo(loud);
        assertThat(lookedAt("kept-quiet")).isEqualTo(quiet);
    }

    /** In which transaction. */
    private String lookedAt(String territory) {
        return reporting
                .bean(JdbcClient.class)
                .sql(
                        "select xmin::text from %s.kept_scope where audience = 'all' and territory = ?"
                                .formatted(reporting.tables()))
                .param(territory)
                .query(String.class)
                .single();
    }

    /** As everybody, as the public, and as people of a territory or two. */
    private Map<String, JsonNode> ask(Map<String, String> questions) {
        var answers = new LinkedHashMap<String, JsonNode>();
        questions.forEach((name, path) -> {
            var reader = name.substring(0, name.indexOf(' '));
            answers.put(
                    name,
                    switch (reader) {
                        case "all" -> reporting.get(path).json();
                        case "public" -> reporting.getWithin(path).json();
                        default -> reporting.getWithin(path, reader.split(",")).json();
                    });
        });
        return answers;
    }

    private void assertKeptIsWhatRulesFind() {
        var questions = new LinkedHashMap<String, String>();
        for (var reader : List.of("all", "public", ONE, ONE + "," + OTHER)) {
            for (var list : LISTS) {
                questions.put(reader + " " + list, list);
            }
        }
        ask(questions); // people of territories are known from now on
        reporting.awaitFindings(publisher);
        var kept = ask(questions);
        var keeper = reporting.bean(FindingKeeper.class);
        keeper.stop();
        try {
            kept.forEach((name, answer) ->
                    assertThat(pages(name, answer.path("permalink").asString(), 7))
                            .as(name)
                            .isEqualTo(listed(answer)));
            kept.forEach((name, answer) ->
                    assertThat(listed(answer))
                            .as(name)
                            .allSatisfy(finding ->
                                    assertThat(finding.path("places"))
                                            .isNotEmpty()
                                            .allSatisfy(place ->
                                                    assertThat(place.path("aggregate").asString())
                                                            .contains(":"))));
            var rules = reporting.forgetFindings();
            kept.forEach((name, answer) -> {
                var permalink = answer.path("permalink").asString();
                var fresh = ask(Map.of(name, permalink)).values().iterator().next();
                assertThat(byRule(answer)).as(name).isEqualTo(byRule(fresh));
                assertThat(fresh).as(name).isEqualTo(answer);
                assertThat(pages(name, permalink, listed(answer).size() / 2 + 1))
                        .as(name)
                        .isEqualTo(listed(answer));
                assertThat(fresh.path("rules").valueStream())
                        .noneMatch(rule -> rule.has("failure"));
            });
            reporting.rememberFindings(rules); // so that only what is touched is found anew
        } finally {
            keeper.start();
        }
    }

    private static List<JsonNode> listed(JsonNode answer) {
        return Stream.of("findings", "names")
                .flatMap(list -> answer.path(list).valueStream())
                .toList();
    }

    /** The same, some at a time. */
    private List<JsonNode> pages(String name, String path, int limit) {
        var all = new ArrayList<JsonNode>();
        var next = "&limit=" + limit;
        while (!next.isEmpty()) {
            var page = ask(Map.of(name, path + next)).values().iterator().next();
            all.addAll(listed(page));
            next =
                    page.has("next")
                            ? "&limit=%d&after=%s".formatted(limit, page.path("next").asString())
                            : "";
        }
        return all;
    }

    /** So that a failure says in which. */
    private static Map<String, List<JsonNode>> byRule(JsonNode answer) {
        var findings = new HashMap<String, List<JsonNode>>();
        answer.path("findings")
                .forEach(finding ->
                        findings.computeIfAbsent(
                                        finding.path("rule").asString(), _ -> new ArrayList<>())
                                .add(finding));
        return findings;
    }

    /** Two territories whose contracts, partners and documents refer to each other's. */
    private final class RandomRegister {

        private final Random random;
        private final Map<String, Published> figures = new HashMap<>();
        private final Map<String, Published> documents = new HashMap<>();
        private final Map<String, Published> organisations = new HashMap<>();
        private final List<String> contracts = new ArrayList<>();
        private int made;

        RandomRegister(Random random) {
            this.random = random;
        }

        void begin() {
            for (var territory : List.of(ONE, OTHER)) {
                publisher.publishAll(
                        territory(territory), qpv(territory, "nord"), qpv(territory, "sud"));
            }
            document();
            contract(ONE, OTHER);
        }

        void change() {
            switch (random.nextInt(7)) {
                case 0 -> document();
                case 1, 2 -> figure();
                case 3 -> partner();
                case 4 -> engagement();
                case 5 -> organisationGone();
                default -> contract(anywhere(), anywhere());
            }
        }

        private String anywhere() {
            return random.nextBoolean() ? ONE : OTHER;
        }

        private String code() {
            return "x" + made++ + "-" + Long.toHexString(random.nextLong()).substring(0, 6);
        }

        /** One more, or one of before, open or not. */
        private void document() {
            var code = anywhere() + ".d" + random.nextInt(3);
            var isPublic = random.nextInt(3) > 0;
            var before = documents.get(code);
            publish(
                    documents,
                    code,
                    before == null
                            ? Facts.document(code, "Document " + code, isPublic)
                            : Facts.corrected(before, "Document " + random.nextInt(9), isPublic));
        }

        private void figure() {
            var quartier = random.nextBoolean() ? "nord" : "sud";
            var year = Integer.parseInt(YEARS.get(random.nextInt(2)));
            var figure =
                    Figure.ofQuartier("qpv.population", anywhere(), quartier)
                            .in(year)
                            .is(Integer.toString(940 + random.nextInt(120)))
                            .from(source(anywhere() + ".d" + random.nextInt(3)))
                            .again(random.nextBoolean() ? "a" : "b");
            var before = figures.get(figure.id());
            if (before == null) {
                publish(figures, figure.id(), figure.published());
            } else if (random.nextInt(4) > 0) {
                publish(figures, figure.id(), figure.corrected(before.id()));
            } else {
                publisher.publish(figure.withdrawn(before.id()));
                figures.remove(figure.id());
            }
        }

        private void partner() {
            var code = "kept.o" + random.nextInt(3) + "-" + code();
            publish(
                    organisations,
                    code,
                    organisation(code, "Organisation " + code, random.nextBoolean() ? ONE : null));
        }

        /** Of a partner who is registered, was, or will be. */
        private void engagement() {
            var where = anywhere();
            var partner =
                    organisations.isEmpty()
                            ? "kept.o9"
                            : organisations.keySet().stream().sorted().toList().getFirst();
            publisher.publish(
                    new EngagementSigned(
                            "engagement:" + where + "." + code(),
                            new Engagement(
                                    where,
                                    "contract:" + where + ".none",
                                    List.of("organisation:" + partner),
                                    "Accueillir",
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of("quartier:" + anywhere() + ".est")),
                            Facts.SINCE_2015,
                            source(where + ".d" + random.nextInt(3))));
        }

        private void organisationGone() {
            organisations.keySet().stream()
                    .sorted()
                    .findFirst()
                    .ifPresent(code -> {
                        var published = Objects.requireNonNull(organisations.get(code));
                        publisher.publish(
                                new OrganisationWithdrawn(
                                        published.subject(),
                                        published.id(),
                                        Nature.ENTERED_IN_ERROR,
                                        Facts.source()));
                        organisations.remove(code);
                    });
        }

        /** That follows an earlier one and is amended by another, of whichever territory. */
        private void contract(String where, String document) {
            var id = "contract:" + where + "." + code();
            var start = 2012 + random.nextInt(8);
            publisher.publish(
                    new ContractRegistered(
                            id,
                            new Contract(
                                    where,
                                    Contract.Kind.CONTRAT_DE_VILLE,
                                    "Contrat de ville " + id,
                                    new Period(
                                            Integer.toString(start),
                                            Integer.toString(start + random.nextInt(6))),
                                    "loi 2014-173",
                                    null,
                                    contracts.isEmpty()
                                            ? List.of()
                                            : List.of(
                                                    new Contract.Lineage(
                                                            Contract.Relation.FOLLOWS,
                                                            any(contracts))),
                                    List.of("organisation:kept.o9"),
                                    new Contract.Signature(
                                            Integer.toString(2012 + random.nextInt(12)), List.of()),
                                    contracts.isEmpty()
                                            ? List.of()
                                            : List.of(
                                                    new Contract.Avenant(
                                                            any(contracts),
                                                            Integer.toString(
                                                                    2012 + random.nextInt(12)),
                                                            Integer.toString(
                                                                    2012 + random.nextInt(12))))),
                            Facts.SINCE_2015,
                            source(document + ".d" + random.nextInt(3))));
            contracts.add(id);
        }

        private String any(List<String> ids) {
            return ids.get(random.nextInt(ids.size()));
        }

        private void publish(Map<String, Published> into, String key, DomainEvent event) {
            into.put(key, publisher.publish(event));
        }
    }
}
