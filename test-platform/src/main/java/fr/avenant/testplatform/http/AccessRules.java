package fr.avenant.testplatform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Recording;
import fr.avenant.testplatform.access.TestActor;
import fr.avenant.testplatform.topic.Elsewhere;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Who is let in: every role at every address that changes something, for two territories. */
public interface AccessRules {

    List<String> TERRITORIES = List.of("cahors", "aurillac");

    Duration PATIENCE = Duration.ofSeconds(30);

    RunningService service();

    Contexts context();

    /** The address of any of them. */
    String collection();

    /** A golden fact of each kind, by the address of its kind. */
    default Map<String, Recording<?>> kinds() {
        return KindsOfService.of(service(), context());
    }

    /** Further acts of a kind's facts: bodies by the address of the act, {@code {id}} in it. */
    default Map<String, ObjectNode> acts() {
        return Map.of();
    }

    /** Lets the service know both territories. */
    @BeforeAll
    default void know_the_territories() {
        TERRITORIES.forEach(this::know);
    }

    /** Lets the service know a territory: from its topic, unless it registers it itself. */
    default void know(String territory) {
        Elsewhere.isRecorded("territory:" + territory);
        var jdbc = service().bean(JdbcClient.class);
        await().atMost(PATIENCE)
                .until(() ->
                        jdbc.sql("select count(*) from known_reference where territory = ?")
                                        .param(territory)
                                        .query(Long.class)
                                        .single()
                                > 0);
    }

    @Test
    default void every_kind_of_the_contracts_has_an_address() {
        assertThat(kinds().values().stream().map(it -> it.content().getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(
                        KindsOfService.facts(context()).keySet().stream()
                                .filter(it -> !it.equals("Grant")) // not a fact of the domain
                                .toList());
    }

    @TestFactory
    default Stream<DynamicTest> each_role_records_where_it_may_and_nowhere_else() {
        return everybodyEverywhere((actor, territory) -> {
            for (var kind : kinds().entrySet()) {
                var body = of(territory, Bodies.anotherRegistration(kind.getValue()));
                var id = body.get("id").asString();
                var one = kind.getKey() + "/" + id;
                var lastEvent = UUID.randomUUID();
                var correction = Bodies.correction(body, lastEvent, Nature.RECTIFICATION);
                var withdrawal = Bodies.withdrawal(body, lastEvent);
                var allowed = actor.mayRecord(context(), territory);

                expect(allowed, actor, post(actor, kind.getKey(), body));
                expect(allowed, actor, post(actor, one + "/corrections", correction));
                expect(
                        actor.mayWithdraw(context(), territory),
                        actor,
                        post(actor, one + "/withdrawal", withdrawal));
                if (!allowed) {
                    assertNoTrace(kind.getKey(), body);
                }
            }
        });
    }

    /** Whatever a fact names, in whichever field: a slug, an identifier, a code. */
    @TestFactory
    default Stream<DynamicTest> nothing_that_a_fact_names_is_of_another_territory() {
        return kinds().entrySet().stream()
                .map(kind ->
                        DynamicTest.dynamicTest(
                                kind.getKey(),
                                () -> nothingIsAnothers(kind.getKey(), kind.getValue())));
    }

    private void nothingIsAnothers(String kind, Recording<?> example) {
        var own = of("cahors", Bodies.anotherRegistration(example));
        var bodies = BorrowedNames.in(own, "cahors", "aurillac").toList();
        assertThat(bodies).as("names of its territory in %s", kind).isNotEmpty();
        for (var borrowed : bodies) {
            var answer = post(TestActor.CONTRIBUTOR_OF_CAHORS, kind, borrowed.body());
            if (borrowed.isCited()) {
                assertThat(answer.text("code"))
                        .as("%s: %s", borrowed.name(), answer.body())
                        .isEqualTo("reference-not-known-yet");
            } else {
                expect(false, TestActor.CONTRIBUTOR_OF_CAHORS, answer);
            }
        }
    }

    @TestFactory
    default Stream<DynamicTest> many_at_once_are_recorded_where_each_of_them_may_be() {
        return everybodyEverywhere((actor, territory) -> {
            for (var kind : kinds().entrySet()) {
                var example = kind.getValue();
                var own = of(territory, Bodies.anotherRegistration(example));
                var others =
                        TERRITORIES.stream()
                                .map(it -> of(it, Bodies.anotherRegistration(example)))
                                .toList();
                var allowed = actor.mayRecord(context(), territory);
                var allowedEverywhere =
                        TERRITORIES.stream().allMatch(it -> actor.mayRecord(context(), it));

                expect(allowed, actor, post(actor, kind.getKey() + "/batches", Bodies.batch(own)));
                expect(allowed, actor, importRows(actor, kind.getKey(), own));
                var mixed = Bodies.batch(others.toArray(ObjectNode[]::new));
                expect(allowedEverywhere, actor, post(actor, kind.getKey() + "/batches", mixed));
                expect(
                        allowedEverywhere,
                        actor,
                        importRows(actor, kind.getKey(), others.toArray(ObjectNode[]::new)));
                if (!allowedEverywhere) {
                    others.forEach(body -> assertNoTrace(kind.getKey(), body));
                }
                if (!allowed) {
                    assertNoTrace(kind.getKey(), own);
                }
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> what_a_sheet_must_look_like_is_for_those_who_record() {
        return everybody(actor ->
                expect(
                        Stream.of(Contexts.values()).anyMatch(it -> recordsIn(it, actor)),
                        actor,
                        get(actor, collection() + "/imports")));
    }

    private static boolean recordsIn(Contexts context, TestActor actor) {
        return TERRITORIES.stream().anyMatch(territory -> actor.mayRecord(context, territory));
    }

    private Answer importRows(TestActor actor, String kind, ObjectNode... bodies) {
        var columns = service().get(kind + "/imports").json().path("columns");
        return service()
                .importCsv(
                        kind,
                        new FactSheet(columns).csv(List.of(bodies)),
                        Map.of("Authorization", actor.authorization()));
    }

    private void assertNoTrace(String kind, ObjectNode body) {
        var id = body.get("id").asString();
        if (!id.matches("territory:(" + String.join("|", TERRITORIES) + ")")) {
            assertThat(service().get(kind + "/" + id).status())
                    .as("a trace of %s", id)
                    .isEqualTo(404);
        }
    }

    @TestFactory
    default Stream<DynamicTest> each_role_records_acts_where_it_may_and_nowhere_else() {
        return everybodyEverywhere((actor, territory) ->
                acts().forEach((address, body) -> {
                    var kind = address.substring(0, address.indexOf("/{id}"));
                    var example =
                            Bodies.anotherRegistration(Objects.requireNonNull(kinds().get(kind)));
                    var id = of(territory, example).get("id").asString();
                    expect(
                            address.endsWith("/publication")
                                    ? actor.mayPublish(territory)
                                    : actor.mayDecide(context(), territory),
                            actor,
                            post(actor, address.replace("{id}", id), of(territory, body)));
                }));
    }

    @TestFactory
    default Stream<DynamicTest> each_role_writes_reads_and_erases_notes_where_it_may_only() {
        return everybodyEverywhere((actor, territory) -> {
            var address = "/api/v1/notes/" + UUID.randomUUID();
            var note = Map.of("territory", territory, "text", "any");
            var asked = Map.of("Authorization", actor.authorization());
            var mayRecord = actor.mayRecord(context(), territory);

            expect(mayRecord, actor, service().put(address, note, asked));
            if (!mayRecord) {
                assertThat(service().get(address).status()).as("a trace").isEqualTo(404);
                service().put(address, note, Map.of());
            }
            expect(actor.mayRead(context(), territory), actor, get(actor, address));
            expect(mayRecord, actor, service().delete(address, asked));
            assertThat(service().get(address).json().has("text")).isNotEqualTo(mayRecord);
        });
    }

    @TestFactory
    default Stream<DynamicTest> who_may_read_nothing_is_told_nothing() {
        return Stream.of(TestActor.values())
                .filter(actor -> TERRITORIES.stream().noneMatch(it -> actor.mayRead(context(), it)))
                .map(actor ->
                        DynamicTest.dynamicTest(
                                actor.name(),
                                () -> {
                                    for (var kind : kinds().keySet()) {
                                        expect(false, actor, get(actor, kind + "/any:thing"));
                                    }
                                    expect(false, actor, get(actor, "/api/v1/facts"));
                                }));
    }

    @TestFactory
    default Stream<DynamicTest> what_a_service_holds_is_listed_for_those_who_read_everywhere() {
        return everybody(actor ->
                expect(
                        TERRITORIES.stream().allMatch(it -> actor.mayRead(context(), it)),
                        actor,
                        get(actor, "/api/v1/facts")));
    }

    @TestFactory
    default Stream<DynamicTest> operations_are_for_operators() {
        return everybody(actor -> {
            var isOperator = actor == TestActor.OPERATOR;
            expect(isOperator, actor, get(actor, "/actuator/parkedevents"));
            expect(isOperator, actor, get(actor, "/actuator/metrics"));
            expect(true, actor, get(actor, "/actuator/health"));
        });
    }

    /** What happens for somebody in a territory. */
    interface Attempt {
        void of(TestActor actor, String territory);
    }

    private static Stream<DynamicTest> everybody(Consumer<TestActor> attempt) {
        return Stream.of(TestActor.values())
                .map(actor -> DynamicTest.dynamicTest(actor.name(), () -> attempt.accept(actor)));
    }

    private Stream<DynamicTest> everybodyEverywhere(Attempt attempt) {
        return Stream.of(TestActor.values())
                .flatMap(actor ->
                        TERRITORIES.stream()
                                .map(territory ->
                                        DynamicTest.dynamicTest(
                                                actor + " in " + territory,
                                                () -> attempt.of(actor, territory))));
    }

    private Answer post(TestActor actor, String path, ObjectNode body) {
        return service().post(path, body, Map.of("Authorization", actor.authorization()));
    }

    private Answer get(TestActor actor, String path) {
        return service().get(path, Map.of("Authorization", actor.authorization()));
    }

    private static void expect(boolean allowed, TestActor actor, Answer answer) {
        if (allowed) {
            assertThat(answer.status()).as("%s: %s", actor, answer.body()).isNotIn(400, 401, 403);
        } else {
            assertThat(answer.status())
                    .as("%s: %s", actor, answer.body())
                    .isEqualTo(actor == TestActor.PUBLIC ? 401 : 403);
        }
    }

    /** The same fact as if it were about another territory. */
    private static ObjectNode of(String territory, ObjectNode body) {
        var text =
                body.toString()
                        .replaceAll(
                                "\\b(aurillac|cahors|carcassonne|le-puy-en-velay)\\b", territory);
        var moved = (ObjectNode) EventJson.canonicalMapper().readTree(text);
        var id = moved.path("id").asString();
        if (id.startsWith("territory:")) {
            moved.put("id", "territory:" + territory);
        } else if (!id.isEmpty() && !id.contains(":" + territory + ".")) {
            moved.put("id", id.replaceFirst(":", ":" + territory + "."));
        }
        return moved;
    }
}
