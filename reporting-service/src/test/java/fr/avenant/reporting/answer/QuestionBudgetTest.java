package fr.avenant.reporting.answer;

import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent.FrameworkPublished;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import fr.avenant.testplatform.TestPlatform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a question may take, on a service with small budgets. */
@ExtendWith(SharedService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionBudgetTest {

    private static final String SCHEMA = "question_budgets";
    private static final String T = "budgets";

    /** More than a page of a file has. */
    private static final int MANY = 1_100;

    private static final String MANY_OF_THEM = "&territory=" + T + "-many";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NODES =
            "/api/v1/comparison?measure=contract.frameworkNodes&territory=" + T + "&by=";

    private final Publisher publisher;
    private final RunningReporting reporting;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    QuestionBudgetTest(Publisher publisher) {
        this.publisher = publisher;
        TestPlatform.postgreSql().freshSchema(SCHEMA).close();
        this.reporting =
                RunningReporting.start(
                        SCHEMA,
                        SharedService.CATALOGUE,
                        "--avenant.questions.cells=500",
                        "--avenant.questions.answer=90KB",
                        "--avenant.questions.statement-timeout=3s",
                        "--avenant.questions.patience=1s",
                        "--avenant.questions.at-once=2",
                        "--avenant.questions.waiting=4");
    }

    @BeforeAll
    void a_framework_of_many_nodes_and_many_quartiers() {
        publisher.publishAll(territory(T), Contracts.registered(T));
        IntStream.range(0, 10).forEach(number -> publisher.publish(qpv(T, "q" + number)));
        publisher.publish(
                new FrameworkPublished(
                        "framework:" + T + ".cdv",
                        new Framework(
                                T,
                                "contract:" + T + ".cdv",
                                List.of("axe"),
                                IntStream.range(0, 60)
                                        .mapToObj(number ->
                                                new Framework.Node(
                                                        "n" + number,
                                                        "axe",
                                                        "Axe " + number,
                                                        null,
                                                        null,
                                                        null,
                                                        null))
                                        .toList()),
                        Facts.SINCE_2015,
                        source()));
        publisher.publish(territory(T + "-many"));
        for (var number = 0; number < MANY; number++) {
            var code = "%s-many.o%04d".formatted(T, number);
            publisher.publish(
                    organisation(code, "Organisation %04d".formatted(number), T + "-many"));
        }
        reporting.awaitAll(publisher);
        // It looks for findings in the background, and would wait for the table as readers do.
        reporting.bean("findingKeeper", SmartLifecycle.class).stop();
    }

    @AfterAll
    void stop() {
        readers.close();
        reporting.close();
    }

    @Test
    void an_answer_of_too_many_cells_is_refused_with_how_to_ask_for_less() {
        for (var format : List.of("json", "csv")) {
            var answer = reporting.get(NODES + "quartier,contract,level,node&format=" + format);

            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            var problem = answer.problem();
            assertThat(problem.path("code").asString()).isEqualTo("answer-too-large");
            assertThat(problem.path("count").asString()).isEqualTo("600");
            assertThat(problem.path("limit").asString()).isEqualTo("500");
            assertThat(problem.path("members").asString()).contains("node=60", "quartier=10");
            assertThat(problem.path("action").asString()).contains("by");
        }

        assertThat(reporting.get(NODES + "contract,level,node").cells()).hasSize(60);
        assertThat(reporting.get(NODES + "quartier,contract,level,node&quartier=q1,q2").cells())
                .as("those of two quartiers, and the nodes of none")
                .isNotEmpty();
    }

    @Test
    void equal_questions_are_computed_once_at_a_time() throws SQLException {
        List<CompletableFuture<Answer>> asked;
        try (var held = holdEntities()) {
            asked = ask(8, _ -> NODES + "node");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> waitingForTheTable() == 1);
            held.rollback();
        }

        var answers = asked.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(Answer::text).containsOnly(answers.getFirst().text());
    }

    @Test
    void expensive_questions_take_turns_and_nobody_else_waits_for_them() throws SQLException {
        List<CompletableFuture<Answer>> asked;
        try (var held = holdEntities()) {
            asked = ask(12, number -> NODES + "node&year=" + (2000 + number));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> waitingForTheTable() == 2);

            assertThat(reporting.get("/api/v1/identity").status()).isEqualTo(200);
            assertThat(reporting.get("/actuator/health/readiness").status()).isEqualTo(200);
            assertThat(reporting.get("/api/v1/status?checksum=false").status()).isEqualTo(200);
            assertThat(waitingForTheTable()).isEqualTo(2);

            var answers = asked.stream().map(CompletableFuture::join).toList();
            assertThat(answers).extracting(Answer::status).containsOnly(503);
            assertThat(answers)
                    .extracting(answer -> answer.problem().path("code").asString())
                    .contains("question-too-expensive", "too-many-questions")
                    .hasSize(12);
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isPresent());
            held.rollback();
        }

        assertThat(reporting.get(NODES + "node&year=2000").status())
                .as("a failure is not kept")
                .isEqualTo(200);
    }

    @Test
    void an_answer_has_a_tag_for_as_long_as_nothing_new_is_read() {
        var path = "/api/v1/organisations?territory=" + T;
        var tag = reporting.get(path).header("ETag").orElseThrow();

        assertThat(reporting.get(path, "Accept-Encoding", "gzip").header("ETag")).contains(tag);
        var again = reporting.get(path, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(reporting.getWithin(path).header("ETag"))
                .as("of somebody who may see something else")
                .isPresent()
                .isNotEqualTo(tag);

        publisher.publish(organisation(T + ".neuve", "Neuve", T));
        reporting.awaitAll(publisher);
        var later = reporting.get(path, "If-None-Match", tag);
        assertThat(later.status()).isEqualTo(200);
        assertThat(later.text()).contains("Neuve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void an_answer_that_fails_behind_its_beginning_is_no_whole_one(String encoding) {
        var path = "/api/v1/organisations?limit=109" + encoding.length() + MANY_OF_THEM;

        assertThatThrownBy(() -> reporting.get(path, "Accept-Encoding", encoding))
                .hasRootCauseInstanceOf(IOException.class);

        var again = reporting.get(path);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.problem().path("code").asString()).isEqualTo("answer-too-large");
        assertThat(again.problem().path("unit").asString()).isEqualTo("bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-fr"})
    void a_file_has_the_whole_list_of_more_than_one_page(String format) {
        var rows =
                reporting
                        .get("/api/v1/organisations?format=" + format + MANY_OF_THEM)
                        .text()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst("[,;].*", ""))
                        .toList();

        assertThat(rows)
                .hasSize(MANY)
                .doesNotHaveDuplicates()
                .startsWith("organisation:" + T + "-many.o0000")
                .endsWith("organisation:" + T + "-many.o" + (MANY - 1));
    }

    @Test
    void an_answer_is_sent_compressed_to_who_takes_it_so() {
        var path = NODES + "contract,level,node";

        var whole = reporting.file(path);
        assertThat(whole.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(whole.headers().allValues("Vary"))
                .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains("accept-encoding"));
        for (var accepted : List.of("gzip", "br, GZIP;q=0.5", "gzip; q=1.0")) {
            var compressed = reporting.file(path, "Accept-Encoding", accepted);
            assertThat(compressed.headers().allValues("Content-Encoding")).containsExactly("gzip");
            assertThat(compressed.headers().firstValueAsLong("Content-Length"))
                    .hasValue(compressed.body().length);
            assertThat(decompressed(compressed.body())).isEqualTo(whole.body());
        }
        for (var refused : List.of("gzip;q=0", "gzip;q=0.000", "identity", "br", "xgzip")) {
            assertThat(reporting.file(path, "Accept-Encoding", refused).body())
                    .as(refused)
                    .isEqualTo(whole.body());
        }
    }

    private static byte[] decompressed(byte[] gzip) {
        try (var content = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void lists_come_page_by_page() {
        publisher.publishAll(
                organisation(T + ".a", "École", T),
                organisation(T + ".b", "Zoo", T),
                organisation(T + ".c", "Abri", T));
        reporting.awaitAll(publisher);
        var list = "/api/v1/organisations?limit=1&territory=" + T;

        var first = reporting.get(list).json();
        assertThat(first.at("/organisations/0/name").asString()).isEqualTo("Abri");
        assertThat(first.path("organisations")).hasSize(1);
        var second = reporting.get(list + "&after=" + first.path("next").asString()).json();
        assertThat(second.at("/organisations/0/name").asString()).isEqualTo("École");
        assertThat(reporting.get(list.replace("limit=1&", "")).json().has("next")).isFalse();
        assertThat(reporting.get(list + "&after=nobody").status()).isEqualTo(400);
        assertThat(reporting.get("/api/v1/documents?limit=0").status()).isEqualTo(400);
        assertThat(reporting.get("/api/v1/documents?limit=1").json().path("documents"))
                .hasSizeLessThanOrEqualTo(1);
    }

    private List<CompletableFuture<Answer>> ask(int readersCount, IntFunction<String> path) {
        return IntStream.range(0, readersCount)
                .mapToObj(number ->
                        CompletableFuture.supplyAsync(
                                () -> reporting.get(path.apply(number)), readers))
                .toList();
    }

    /** As an expensive question would, everybody who reads the table waits. */
    private Connection holdEntities() throws SQLException {
        var postgreSql = TestPlatform.postgreSql();
        var holder =
                DriverManager.getConnection(
                        postgreSql.jdbcUrl(SCHEMA), postgreSql.username(), postgreSql.password());
        holder.setAutoCommit(false);
        var number =
                reporting
                        .get("/api/v1/status?checksum=false")
                        .json()
                        .at("/generation/number")
                        .asInt();
        try (var statement = holder.createStatement()) {
            statement.execute(
                    "lock table %s_g%d.entity in access exclusive mode".formatted(SCHEMA, number));
        }
        return holder;
    }

    private long waitingForTheTable() {
        return reporting
                .bean(JdbcClient.class)
                .sql(
                        """
                        select count(*) from pg_stat_activity
                        where application_name = ? and wait_event_type = 'Lock' and wait_event = 'relation'\
                        """)
                .param(SCHEMA)
                .query(Long.class)
                .single();
    }
}
