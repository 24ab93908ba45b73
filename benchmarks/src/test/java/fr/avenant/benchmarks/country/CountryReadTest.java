package fr.avenant.benchmarks.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.reporting.ReportingService;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.access.TestIssuer;
import fr.avenant.testplatform.topic.TestTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small country on the topics, read by reporting. */
class CountryReadTest {

    private static final String SCHEMA = "country";
    private static final CountrySize SIZE = CountrySize.of(6_000, 7);

    private static Map<Contexts, Long> last = Map.of();
    private static ConfigurableApplicationContext reporting;
    private static JdbcClient jdbc;

    @BeforeAll
    static void fill_topics_and_read_them() throws Exception {
        for (var context : Contexts.values()) {
            TestTopics.delete(context.topic());
        }
        var kafka = KafkaConnection.plain(TestPlatform.kafka().bootstrapServers());
        last = new CountryTopics(kafka).fill(new Country(SIZE));
        var postgreSql = TestPlatform.postgreSql();
        postgreSql.freshSchema(SCHEMA).close();
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--spring.flyway.default-schema=" + SCHEMA,
                                "--spring.datasource.url=" + postgreSql.jdbcUrl(SCHEMA),
                                "--spring.datasource.username=" + postgreSql.username(),
                                "--spring.datasource.password=" + postgreSql.password(),
                                "--avenant.kafka.bootstrap-servers="
                                        + TestPlatform.kafka().bootstrapServers()));
        arguments.addAll(TestIssuer.settings());
        reporting =
                ReportingService.application()
                        .registerShutdownHook(false)
                        .run(arguments.toArray(String[]::new));
        jdbc = reporting.getBean(JdbcClient.class);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        last.entrySet().stream()
                                .allMatch(it -> complete(it.getKey()) >= it.getValue()));
    }

    @AfterAll
    static void stop() {
        reporting.close();
    }

    @Test
    void reporting_parks_nothing() {
        assertThat(number("select count(*) from %s.parked_event")).isZero();
        assertThat(number("select count(*) from %s.journal")).isEqualTo(SIZE.events());
    }

    @Test
    void what_stands_on_the_topics_already_is_filled_as_a_whole() {
        assertThat(
                        number(
                                "select max(number) from "
                                        + SCHEMA
                                        + ".generation where state = 'serving'"))
                .isGreaterThan(1);
    }

    @Test
    void there_are_figures_of_every_kind_and_some_are_kept_back() {
        assertThat(
                        jdbc.sql("select distinct measure from %s.fact".formatted(serving()))
                                .query(String.class)
                                .list())
                .contains(
                        "qpv.population",
                        "qpv.jobSeekers",
                        "indicator.value",
                        "funding.action",
                        "engagement.count",
                        "contract.signatories");
        assertThat(number("select count(*) from %s.disclosed where public_from is null"))
                .isPositive();
    }

    private static long complete(Contexts context) {
        return number("select complete from %s.progress where context = '" + context.label() + "'");
    }

    private static long number(String question) {
        return jdbc.sql(question.formatted(serving())).query(Long.class).single();
    }

    private static String serving() {
        return SCHEMA
                + "_g"
                + jdbc.sql("select max(number) from generation where state = 'serving'")
                        .query(Long.class)
                        .single();
    }
}
