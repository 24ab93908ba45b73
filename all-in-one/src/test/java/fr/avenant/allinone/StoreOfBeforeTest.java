package fr.avenant.allinone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Identifier;
import fr.avenant.engagement.EngagementService;
import fr.avenant.programmation.ProgrammationService;
import fr.avenant.reporting.ReportingService;
import fr.avenant.territory.TerritoryService;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.http.Answer;
import fr.avenant.testplatform.http.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A store that an earlier version made, with events of every type of then, passes through this one:
 * its bytes stay, are published as they were, and go on being facts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoreOfBeforeTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String REPORTING = "reporting";

    private static final Map<Contexts, Supplier<SpringApplicationBuilder>> APPLICATIONS =
            Map.of(
                    Contexts.TERRITORY, TerritoryService::application,
                    Contexts.ENGAGEMENT, EngagementService::application,
                    Contexts.PROGRAMMATION, ProgrammationService::application);

    /** Roles are given by what they are; the seats of bodies have words that are refused today. */
    private static final Set<String> OF_ANOTHER_ADDRESS_OR_WORDS = Set.of("grant", "body");

    /** In place of words of then that would be refused today, by kind and column. */
    private static final Map<String, Map<String, String>> WORDS_OF_NOW =
            Map.of(
                    "body",
                    Map.of(
                            "content.frequency",
                            "(vide)",
                            "content.seats",
                            "[{\"label\":\"Membres\"}]"),
                    "contract",
                    Map.of("content.signature.signatories", "[]"),
                    "discrepancy",
                    Map.of("content.recomputed", "(vide)"),
                    "indicator",
                    Map.of("content.periodicity", "(vide)"),
                    "indicator-report",
                    Map.of("content.unit", "people"),
                    "tfpb-programme",
                    Map.of(
                            "content.lines",
                            "[{\"code\":\"l01\",\"label\":\"Démonstration\",\"eligible\":true}]"));

    private final Map<Contexts, StoreOfBefore> before = new EnumMap<>(Contexts.class);
    private final Map<Contexts, JdbcClient> stores = new EnumMap<>(Contexts.class);
    private final Map<Contexts, RunningService> services = new EnumMap<>(Contexts.class);
    private @Nullable RunningService reporting;

    @BeforeAll
    void start(@TempDir Path migrations) throws IOException {
        for (var context : Contexts.values()) {
            var schema = TestPlatform.postgreSql().freshSchema(context.label());
            var store = StoreOfBefore.of(context);
            store.fill(schema, Files.createDirectory(migrations.resolve(context.label())));
            before.put(context, store);
            stores.put(context, JdbcClient.create(schema));
        }
        TestPlatform.postgreSql().freshSchema(REPORTING);
        APPLICATIONS.forEach((context, application) ->
                services.put(context, RunningService.start(application.get(), context)));
        reporting = RunningService.start(ReportingService.application(), REPORTING);
    }

    @AfterAll
    void stop() {
        Stream.concat(services.values().stream(), Stream.ofNullable(reporting))
                .forEach(RunningService::close);
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void its_migrations_are_those_of_then_and_the_service_has_gone_on_from_there(Contexts context) {
        var migrations = before(context).rows("flyway_schema_history");

        assertThat(migrations).isNotEmpty();
        assertThat(
                        stores(context)
                                .sql("select script || ' ' || checksum from flyway_schema_history")
                                .query(String.class)
                                .list())
                .containsAll(
                        migrations.stream()
                                .map(it ->
                                        it.get("script").asString()
                                                + " "
                                                + it.get("checksum").asString())
                                .toList())
                .hasSizeGreaterThan(migrations.size());
    }

    /**
     * Not a header differs: positions and times are those of the log, which was restored with the
     * events.
     */
    @ParameterizedTest
    @EnumSource
    @Order(2)
    void what_was_published_is_published_again_byte_for_byte(Contexts context) {
        var published =
                before(context).rows("record").stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.get("partition").asInt(),
                                        Collectors.mapping(
                                                StoreOfBeforeTest::published,
                                                Collectors.toList())));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(onTopic(context)).isEqualTo(published));
    }

    /** Whoever had a role has it; whoever had lost it has not. */
    @ParameterizedTest
    @EnumSource
    @Order(2)
    void every_service_hears_of_the_roles_of_then(Contexts context) {
        var roles =
                before(Contexts.TERRITORY).rows("event").stream()
                        .filter(it -> it.get("aggregate_type").asString().equals("grant"))
                        .map(it ->
                                it.get("aggregate_id").asString()
                                        + " "
                                        + it.get("sequence").asString())
                        .toList();

        assertThat(roles).isNotEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        stores(context)
                                                .sql(
                                                        "select id || ' ' || sequence from role_change")
                                                .query(String.class)
                                                .list())
                                .containsAll(roles));
    }

    @ParameterizedTest
    @EnumSource
    @Order(3)
    void what_was_stored_is_stored_as_it_was(Contexts context) {
        for (var table : List.of("event", "event_log", "note")) {
            assertThat(before(context).missing(stores(context), table)).as(table).isEmpty();
            assertThat(count(context, table)).isEqualTo(before(context).rows(table).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    @Order(4)
    void its_hashes_and_its_guard_rows_follow_from_its_events(Contexts context) {
        assertThat(
                        stores(context)
                                .sql(
                                        """
                                        select count(*) from event join event_log using (global_index)
                                        where leaf_hash = sha256(convert_to(canonical_cloud_event(event_id, type, revision,
                                            aggregate_id, sequence, position, recorded_at, metadata, payload), 'UTF8'))\
                                        """)
                                .query(Integer.class)
                                .single())
                .isEqualTo(count(context, "event"));
        for (var row : before(context).rows("recorded_fact")) {
            var now =
                    stores(context)
                            .sql("select * from derived_recorded_fact where id = ?")
                            .param(row.get("id").asString())
                            .query()
                            .singleRow();
            for (var column : List.of("territory", "content_hash", "last_event", "version")) {
                assertThat(String.valueOf(now.get(column)))
                        .as(column + " of " + row.get("id"))
                        .isEqualTo(row.path(column).asString("null"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Order(5)
    void a_request_of_then_is_answered_as_it_was(Contexts context) {
        var answered = 0;
        var events = events(context);
        for (var receipt : before(context).rows("command_receipt")) {
            var answer = EventJson.canonicalMapper().readTree(receipt.get("answer").asString());
            var event = events.get(answer.at("/events/0").asString(""));
            if (event == null
                    || answer.get("events").size() > 1
                    || answer.get("version").asInt() > 0
                    || OF_ANOTHER_ADDRESS_OR_WORDS.contains(
                            event.get("aggregate_type").asString())) {
                continue;
            }
            var again =
                    service(context)
                            .post(
                                    collection(event.get("aggregate_type").asString()),
                                    payload(event),
                                    Map.of("Idempotency-Key", receipt.get("key").asString()));
            assertThat(again.status()).as(again.body()).isEqualTo(201);
            assertThat(again.json()).isEqualTo(answer);
            answered++;
        }
        assertThat(answered).isGreaterThan(20);
    }

    @Test
    @Order(6)
    void reporting_takes_all_of_it_in() {
        assertReportingTookEverythingIn();
    }

    /** Reads every aggregate: whoever could not would have no state to correct. */
    @ParameterizedTest
    @EnumSource
    @Order(7)
    void every_fact_is_corrected_withdrawn_or_recorded_anew(Contexts context) {
        var corrected = new LinkedHashMap<String, String>();
        facts(context)
                .forEach((kind, facts) -> {
                    if (kind.equals("grant")) {
                        return;
                    }
                    var current =
                            facts.values().stream().filter(StoreOfBeforeTest::isCurrent).toList();
                    var sheet = sheet(context, kind, current);
                    var answer =
                            accepted(() ->
                                    service(context).importCsv(collection(kind), sheet, Map.of()));
                    assertThat(answer.json().get("recorded").asInt())
                            .as(kind)
                            .isEqualTo(current.size());
                    answer.json()
                            .get("facts")
                            .forEach(it ->
                                    corrected.put(
                                            it.get("id").asString(),
                                            it.at("/events/0").asString()));
                    facts.keySet().stream()
                            .filter(id -> !isCurrent(Objects.requireNonNull(facts.get(id))))
                            .forEach(id -> recordAnew(context, id));
                });
        // What others refer to may be kept from being withdrawn.
        var free = corrected.keySet().stream().filter(it -> !isNamed(it)).toList();
        assertThat(free).isNotEmpty();
        for (var id : free) {
            var withdrawal = EventJson.canonicalMapper().createObjectNode();
            withdrawal.put("corrects", corrected.get(id)).put("nature", "rectification");
            withdrawal.putObject("source").put("system", "demonstration");
            var address = collection(Identifier.kind(id)) + "/" + id + "/withdrawal";
            accepted(() -> service(context).post(address, withdrawal));
        }
    }

    /** Corrections of their dates, and of what nobody may say any more. */
    private String sheet(Contexts context, String kind, List<JsonNode> current) {
        var words = WORDS_OF_NOW.getOrDefault(kind, Map.of());
        var columns = List.copyOf(words.keySet());
        var rows = new ArrayList<String>();
        rows.add("id;corrects;nature;effective.to;" + String.join(";", columns));
        for (var fact : current) {
            var id = fact.get("id").asString();
            var events = eventsOf(context, id).toString();
            rows.add(
                    "%s;%s;completion;2090;".formatted(id, fact.get("last_event").asString())
                            + columns.stream()
                                    .map(it ->
                                            events.contains(lastName(it))
                                                    ? words.getOrDefault(it, "")
                                                    : "")
                                    .map(it -> '"' + it.replace("\"", "\"\"") + '"')
                                    .collect(Collectors.joining(";")));
        }
        return String.join("\n", rows) + "\n";
    }

    private void recordAnew(Contexts context, String id) {
        var body = lastTold(context, id);
        WORDS_OF_NOW
                .getOrDefault(Identifier.kind(id), Map.of())
                .forEach((column, words) -> say(body, column, words));
        accepted(() -> service(context).post(collection(Identifier.kind(id)), body));
    }

    private static void say(ObjectNode body, String column, String words) {
        var name = lastName(column);
        if (body.withObject("content").remove(name) != null && !words.equals("(vide)")) {
            var json = EventJson.canonicalMapper();
            body.withObject("content")
                    .set(
                            name,
                            words.startsWith("[") ? json.readTree(words) : json.valueToTree(words));
        }
    }

    private static String lastName(String column) {
        return column.substring(column.lastIndexOf('.') + 1);
    }

    @Test
    @Order(8)
    void a_role_that_was_taken_back_is_given_again() {
        var revoked =
                facts(Contexts.TERRITORY).getOrDefault("grant", Map.of()).values().stream()
                        .map(it -> newest(Contexts.TERRITORY, it.get("id").asString()))
                        .filter(it -> it.get("type").asString().endsWith("RoleRevoked"))
                        .findFirst()
                        .orElseThrow();

        accepted(() ->
                service(Contexts.TERRITORY)
                        .post("/api/v1/grants", payload(revoked).remove(List.of("id"))));
    }

    @Test
    @Order(9)
    void reporting_takes_in_what_came_of_it() {
        assertReportingTookEverythingIn();
    }

    private void assertReportingTookEverythingIn() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(complete()).isEqualTo(stored()));
        assertThat(schemasThatPark()).hasSizeGreaterThan(Contexts.values().length);
        for (var schema : schemasThatPark()) {
            assertThat(
                            stores(Contexts.TERRITORY)
                                    .sql("select reason from " + schema + ".parked_event")
                                    .query(String.class)
                                    .list())
                    .as(schema)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Order(10)
    void what_is_guarded_follows_from_the_events_of_then_and_now(Contexts context) {
        for (var guard : List.of("recorded_fact", "unique_code", "fact_reference")) {
            assertThat(
                            stores(context)
                                    .sql(
                                            """
                                            (table derived_%1$s except table %1$s) union all (table %1$s except table derived_%1$s)\
                                            """
                                                    .formatted(guard))
                                    .query()
                                    .listOfRows())
                    .as(guard)
                    .isEmpty();
        }
    }

    /** How far reporting has read each topic. */
    private Map<String, Long> complete() {
        return StreamSupport.stream(
                        Objects.requireNonNull(reporting)
                                .get("/api/v1/status?checksum=true")
                                .json()
                                .path("topics")
                                .spliterator(),
                        false)
                .collect(
                        Collectors.toMap(
                                it -> it.path("topic").asString(),
                                it -> it.path("complete").asLong() + 1));
    }

    private Map<String, Long> stored() {
        return Stream.of(Contexts.values())
                .collect(
                        Collectors.toMap(
                                Contexts::topic,
                                it ->
                                        stores(it)
                                                .sql("select count(*) from event")
                                                .query(Long.class)
                                                .single()));
    }

    private List<String> schemasThatPark() {
        return stores(Contexts.TERRITORY)
                .sql(
                        """
                        select table_schema from information_schema.tables
                        where table_name = 'parked_event' and table_type = 'BASE TABLE'\
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Answer accepted(Supplier<Answer> request) {
        var answer =
                await().atMost(PATIENCE)
                        .until(request::get, it -> !it.body().contains("reference-not-known-yet"));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer;
    }

    /** Guard rows of then by kind and identifier. */
    private Map<String, Map<String, JsonNode>> facts(Contexts context) {
        var facts = new LinkedHashMap<String, Map<String, JsonNode>>();
        for (var row : before(context).rows("recorded_fact")) {
            var id = row.get("id").asString();
            facts.computeIfAbsent(Identifier.kind(id), _ -> new LinkedHashMap<>()).put(id, row);
        }
        return facts;
    }

    private Map<String, JsonNode> events(Contexts context) {
        return before(context).rows("event").stream()
                .collect(Collectors.toMap(it -> it.get("event_id").asString(), it -> it));
    }

    private JsonNode newest(Contexts context, String id) {
        return eventsOf(context, id).getLast();
    }

    private ObjectNode lastTold(Contexts context, String id) {
        return eventsOf(context, id).stream()
                .map(StoreOfBeforeTest::payload)
                .filter(it -> it.has("content"))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private List<JsonNode> eventsOf(Contexts context, String id) {
        return before(context).rows("event").stream()
                .filter(it -> it.get("aggregate_id").asString().equals(id))
                .sorted(Comparator.comparingInt(it -> it.get("sequence").asInt()))
                .toList();
    }

    /** Whether another fact names it, or what it stands for. */
    private boolean isNamed(String id) {
        var code = Identifier.code(id);
        return before.values().stream()
                .flatMap(it -> it.rows("event").stream())
                .filter(it -> !it.get("aggregate_id").asString().equals(id))
                .map(it -> it.get("payload").asString())
                .anyMatch(it -> it.contains(":" + code + '"') || it.contains('"' + code + '"'));
    }

    private static boolean isCurrent(JsonNode guardRow) {
        return guardRow.get("withdrawn").asString().equals("f");
    }

    /** As whoever registers says it. */
    private static ObjectNode payload(JsonNode event) {
        var payload =
                (ObjectNode) EventJson.canonicalMapper().readTree(event.get("payload").asString());
        return payload.remove(List.of("corrects", "nature"));
    }

    private static String collection(String kind) {
        if (kind.equals("means")) {
            return "/api/v1/means";
        }
        return "/api/v1/"
                + (kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s");
    }

    private static String published(JsonNode line) {
        var headers = new ArrayList<String>();
        line.get("headers")
                .forEach(it -> headers.add(it.get(0).asString() + ": " + it.get(1).asString()));
        return published(
                line.get("timestamp").asLong(),
                line.get("key").asString(),
                headers,
                line.get("value").asString());
    }

    private static String published(
            long timestamp, String key, Collection<String> headers, String value) {
        return timestamp + "\n" + key + "\n" + String.join("\n", headers) + "\n" + value;
    }

    private static String published(ConsumerRecord<byte[], byte[]> event) {
        var headers = new ArrayList<String>();
        event.headers().forEach(it -> headers.add(it.key() + ": " + new String(it.value(), UTF_8)));
        return published(
                event.timestamp(),
                new String(event.key(), UTF_8),
                headers,
                new String(event.value(), UTF_8));
    }

    /** What is on the topic now, by partition. */
    private static Map<Integer, List<String>> onTopic(Contexts context) {
        return TopicContents.records(TestPlatform.kafka().bootstrapServers(), context).stream()
                .collect(
                        Collectors.groupingBy(
                                ConsumerRecord::partition,
                                Collectors.mapping(
                                        StoreOfBeforeTest::published, Collectors.toList())));
    }

    private int count(Contexts context, String table) {
        return stores(context).sql("select count(*) from " + table).query(Integer.class).single();
    }

    private StoreOfBefore before(Contexts context) {
        return Objects.requireNonNull(before.get(context));
    }

    private JdbcClient stores(Contexts context) {
        return Objects.requireNonNull(stores.get(context));
    }

    private RunningService service(Contexts context) {
        return Objects.requireNonNull(services.get(context));
    }
}
