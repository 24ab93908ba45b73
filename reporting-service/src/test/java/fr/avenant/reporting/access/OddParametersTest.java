package fr.avenant.reporting.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever stands in an address, nothing breaks: seeded, so that what fails fails again. */
@ExtendWith(SharedService.class)
class OddParametersTest {

    private static final int QUESTIONS = 600;

    private static final List<String> ADDRESSES =
            List.of(
                    "territories",
                    "territories/%s",
                    "contracts",
                    "contracts/%s",
                    "quartiers",
                    "quartiers/%s",
                    "engagements",
                    "engagements/%s",
                    "indicators",
                    "indicators/%s",
                    "documents/%s",
                    "organisations",
                    "organisations/%s",
                    "documents",
                    "measures",
                    "data-quality",
                    "comparison",
                    "explanations/%s",
                    "events",
                    "status",
                    "generations");

    private static final List<String> NAMES =
            List.of(
                    "territory",
                    "after",
                    "limit",
                    "rule",
                    "severity",
                    "format",
                    "measure",
                    "by",
                    "asOf",
                    "on",
                    "positions",
                    "until",
                    "ended",
                    "contract",
                    "partner",
                    "engagement",
                    "kind",
                    "geography",
                    "definition",
                    "year",
                    "quartier",
                    "type",
                    "subject",
                    "checksum");

    private static final List<String> VALUES =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "99999999999999999999",
                    "2147483648",
                    "1e9",
                    "NaN",
                    "null",
                    "any",
                    "true",
                    "0000-00-00",
                    "0000-01-01",
                    "9999-12-31",
                    "99999-01-01",
                    "2026-02-30",
                    "2026-11-21T25:00:00Z",
                    "0000-01-01T00:00:00Z",
                    "9999-12-31T23:59:59+18:00",
                    "territory:999999999999999999,engagement:-1,programmation:0",
                    "territory:9999999999999999999,engagement:0,programmation:0",
                    "territory:1,territory:1,territory:1",
                    "territory:-1",
                    "engagement:1,engagement:2,territory:3",
                    "qpv.population",
                    "territory",
                    "quartier,year",
                    "quartier,quartier,territory,territory",
                    ",,,,",
                    "'; drop table fact; --",
                    "%",
                    "\uD83D\uDE00",
                    "\u202E\u200B",
                    "é".repeat(300),
                    "../../etc/passwd",
                    "csv",
                    "json");

    private static final List<String> CELLS =
            List.of(
                    "{}",
                    "[]",
                    "null",
                    "{\"m\":\"qpv.population\",\"d\":1}",
                    "{\"m\":\"qpv.population\",\"d\":1,\"by\":null,\"c\":null,\"f\":null,\"p\":null,\"u\":null,\"on\":null}",
                    "{\"m\":\"qpv.population\",\"d\":1,\"by\":[null],\"c\":{\"year\":null},\"f\":{\"year\":null},\"p\":\"engagement:-1,programmation:-1,territory:-1\",\"u\":\"engagement:-1,programmation:-1,territory:-1\",\"on\":\"0000-01-01\"}",
                    "{\"m\":\"qpv.population\",\"d\":1,\"by\":[\"year\",\"year\"],\"c\":{\"year\":\"x\"},\"f\":{\"year\":[\"y\"]},\"p\":\"engagement:-1,programmation:-1,territory:-1\",\"u\":\"engagement:-1,programmation:-1,territory:-1\",\"on\":\"+999999999-12-31\"}",
                    "{\"m\":\"qpv.population\",\"d\":1,\"by\":[\"year\"],\"c\":{\"year\":\"2018\"},\"f\":{},\"p\":\"engagement:-1,programmation:-1,territory:-1\",\"u\":\"engagement:-1,programmation:-1,territory:-1\",\"on\":\"-999999999-01-01\"}");

    private final RunningReporting reporting;
    private final Random random = new Random(20_261_128);

    OddParametersTest(RunningReporting reporting) {
        this.reporting = reporting;
    }

    @Test
    void no_question_breaks_the_service() {
        var broken = new ArrayList<String>();
        for (var number = 0; number < QUESTIONS; number++) {
            var path = question();
            var answer = reporting.get(path);
            if (answer.status() >= 500) {
                broken.add(answer.status() + " " + path);
            } else if (answer.status() >= 400) {
                assertThat(answer.problem().path("code").asString()).as(path).isNotEmpty();
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void thousands_of_members_are_one_question() {
        var members = new StringBuilder("m0");
        for (var number = 1; number < 1_500; number++) {
            members.append(",m").append(number);
        }
        assertThat(
                        reporting
                                .get(
                                        "/api/v1/comparison?measure=qpv.population&by=quartier&quartier="
                                                + members)
                                .status())
                .isIn(200, 400, 414);
    }

    private String question() {
        var path = new StringBuilder("/api/v1/");
        path.append(pick(ADDRESSES).replace("%s", random.nextBoolean() ? segment() : cell()));
        path.append("?");
        var known = path.indexOf("comparison") > 0;
        if (known && random.nextInt(4) > 0) {
            path.append("measure=qpv.population&");
        }
        for (var count = random.nextInt(4); count > 0; count--) {
            path.append(pick(NAMES)).append('=').append(encoded(pick(VALUES))).append('&');
        }
        return path.toString();
    }

    private String segment() {
        var value = encoded(pick(VALUES)).replace("+", "%20").replace("%2F", "-");
        return value.isBlank()
                        || value.contains("%25")
                        || value.contains("%3B")
                        || value.startsWith("..")
                ? "x"
                : value;
    }

    private String cell() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pick(CELLS).getBytes(UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
