package fr.avenant.reporting.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.net.URLEncoder;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedService.class)
class RefusedQuestionsTest {

    private static final String ALL = "measure=qpv.population&by=territory";

    private final RunningReporting reporting;

    RefusedQuestionsTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitAll(publisher);
    }

    @Test
    void a_measure_that_the_catalogue_does_not_have_is_unknown() {
        var answer = compare("measure=qpv.happiness");

        assertProblem(answer, 400, "measure-unknown", "parameter measure");
        assertThat(answer.problem().path("known").asString()).contains("qpv.population");
    }

    @Test
    void a_dimension_that_the_measure_does_not_have_is_refused_with_those_that_it_has() {
        var answer = compare("measure=qpv.population&by=territory,landlord");

        assertProblem(answer, 400, "dimension-unknown", "parameter by");
        assertThat(answer.problem().path("known").asString())
                .isEqualTo("territory, quartier, year");
        assertThat(answer.problem().path("given").asString()).isEqualTo("landlord");
    }

    @Test
    void a_parameter_that_nothing_reads_is_refused() {
        assertProblem(compare(ALL + "&yaer=2018"), 400, "parameter-unknown", "parameter yaer");
        assertProblem(
                compare(ALL + "&landlord=polygone"),
                400,
                "parameter-unknown",
                "parameter landlord");
    }

    @ParameterizedTest
    @CsvSource({
        "geography=as-is, parameter geography",
        "geography=2024, parameter geography",
        "definition=2, parameter definition",
        "definition=latest, parameter definition"
    })
    void a_coordinate_that_is_not_supported_yet_is_not_passed_over(
            String coordinate, String location) {
        var answer = compare(ALL + "&" + coordinate);

        assertProblem(answer, 400, "coordinate-not-supported", location);
        assertThat(answer.problem().path("supported").asString()).isNotEmpty();
    }

    @Test
    void a_coordinate_that_is_supported_may_be_said() {
        assertThat(compare(ALL + "&geography=as-was&definition=1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by=territory | parameter measure",
                "measure= | parameter measure",
                "measure=qpv.population&measure=qpv.jobSeekers | parameter measure",
                "measure=qpv.population&year=18 | parameter year",
                "measure=qpv.population&year=2018,next | parameter year",
                "measure=qpv.population&on=yesterday | parameter on",
                "measure=qpv.population&on=2026-02-30 | parameter on",
                "measure=qpv.population&on=%2B999999999-12-31 | parameter on",
                "measure=qpv.population&asOf=soon | parameter asOf",
                "measure=qpv.population&asOf=2026-13-01 | parameter asOf",
                "measure=qpv.population&asOf=2026-11-21T25:00:00Z | parameter asOf",
                "measure=qpv.population&asOf=%2B1000000000-12-31T23:59:59Z | parameter asOf",
                "measure=qpv.population&positions=12 | parameter positions",
                "measure=qpv.population&positions=territory:1 | parameter positions",
                "measure=qpv.population&positions=territory:1,territory:2,engagement:0 | parameter positions",
                "measure=qpv.population&positions=engagement:-1,programmation:-1,territory:-2 | parameter positions",
                "measure=qpv.population&positions=engagement:-1,programmation:-1,territory:999999999 | parameter positions",
                "measure=qpv.population&asOf=2026-01-01&positions=engagement:-1,programmation:-1,territory:-1 | parameter positions",
                "measure=qpv.population&until=engagement:-1,programmation:-1,territory:-1 | parameter until",
                "measure=qpv.population&format=xml | parameter format"
            })
    void what_is_malformed_is_said_to_be_with_its_place(String question, String location) {
        var answer = compare(question);

        assertProblem(answer, 400, "malformed", location);
        assertThat(answer.problem().path("problem").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "territory' or '1'='1",
                "year; drop table fact",
                "dimensions ->> 'x'",
                "quartier)) union select null--"
            })
    void names_of_dimensions_never_become_sql(String injected) {
        var encoded = URLEncoder.encode(injected, UTF_8);

        assertProblem(
                compare("measure=qpv.population&by=" + encoded),
                400,
                "dimension-unknown",
                "parameter by");
        assertProblem(
                compare("measure=qpv.population&" + encoded + "=x"),
                400,
                "parameter-unknown",
                "parameter " + injected);
        assertProblem(
                explain(address("[\"" + injected + "\"]", "{}")),
                404,
                "explanation-unknown",
                "path");
        assertProblem(
                explain(address("[]", "{\"" + injected + "\":[\"x\"]}")),
                404,
                "explanation-unknown",
                "path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x' or '1'='1", "x); drop table fact; --", "x\\", "%", "é\"'"})
    void members_are_compared_and_never_become_sql(String injected) {
        var encoded = URLEncoder.encode(injected, UTF_8);

        assertProblem(
                compare(ALL + "&territory=" + encoded),
                400,
                "territory-unknown",
                "parameter territory");
        assertProblem(
                compare(ALL + ",quartier&quartier=" + encoded),
                400,
                "member-unknown",
                "parameter quartier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "%20", "e30", "bnVsbA", "eyJtIjoieCJ9"})
    void an_explanation_that_was_never_given_out_is_unknown(String id) {
        assertProblem(explain(id), 404, "explanation-unknown", "path");
    }

    @Test
    void neither_is_that_of_a_cell_that_is_in_no_answer() {
        assertProblem(
                explain(
                        encoded(
                                "qpv.population",
                                1,
                                "[\"territory\"]",
                                "{\"territory\":\"atlantis\"}",
                                "{}",
                                "engagement:-1,programmation:-1,territory:-1")),
                404,
                "explanation-unknown",
                "path");
    }

    @Test
    void nor_that_of_a_time_that_has_not_come() {
        assertProblem(
                explain(
                        encoded(
                                "qpv.population",
                                1,
                                "[]",
                                "{}",
                                "{}",
                                "engagement:-1,programmation:-1,territory:99999999")),
                404,
                "explanation-unknown",
                "path");
    }

    @Test
    void an_explanation_by_another_definition_is_not_supported() {
        assertProblem(
                explain(
                        encoded(
                                "qpv.population",
                                2,
                                "[]",
                                "{}",
                                "{}",
                                "engagement:-1,programmation:-1,territory:-1")),
                400,
                "coordinate-not-supported",
                "path");
    }

    private Answer compare(String question) {
        return reporting.get("/api/v1/comparison?" + question);
    }

    private Answer explain(String id) {
        return reporting.get("/api/v1/explanations/" + id);
    }

    private static String address(String by, String asked) {
        return encoded(
                "qpv.population",
                1,
                by,
                "{}",
                asked,
                "engagement:-1,programmation:-1,territory:-1");
    }

    private static String encoded(
            String measure,
            int definition,
            String by,
            String cell,
            String asked,
            String positions) {
        var json =
                """
                {"m":"%s","d":%d,"by":%s,"c":%s,"f":%s,"p":"%s","u":"%s","on":"2026-11-21"}\
                """
                        .formatted(measure, definition, by, cell, asked, positions, positions);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static void assertProblem(Answer answer, int status, String code, String location) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        var problem = answer.problem();
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("urn:avenant:problem:" + code);
        assertThat(problem.path("location").asString()).isEqualTo(location);
        assertThat(problem.path("title").asString()).isNotEmpty().isNotEqualTo(code);
        assertThat(problem.path("detail").asString()).isNotEmpty();
        assertThat(problem.path("action").asString()).isNotEmpty();
    }
}
