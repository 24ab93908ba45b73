package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.testplatform.http.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was known before and after a correction and a withdrawal. */
class CorrectionOverTimeTest {

    private static final String ID = "statistic:carcassonne.l-aiguille.essai";
    private static final String SHEET_ID = "statistic:carcassonne.l-aiguille.essai-tableau";
    private static final String COLLECTION = "/api/territory/v1/statistics";
    private static final String QUESTION =
            "/api/v1/comparison?measure=qpv.population&by=quartier,year&territory=carcassonne&quartier=l-aiguille&year=2021";

    private final RunningPlatform running = RunningPlatform.get();

    @Test
    void a_corrected_and_a_withdrawn_fact_show_right_before_and_after() {
        var published = recorded(running.api().post(COLLECTION, registration("100")));
        var asPublished = asOfNow();
        assertThat(figure("")).isEqualTo("100");

        var corrected =
                recorded(
                        running.api()
                                .post(
                                        COLLECTION + "/" + ID + "/corrections",
                                        correction(published, "120")));
        var asCorrected = asOfNow();
        assertThat(figure("")).isEqualTo("120");
        assertThat(figure(asPublished)).isEqualTo("100");

        recorded(running.api().post(COLLECTION + "/" + ID + "/withdrawal", withdrawal(corrected)));
        assertThat(cell("").path("status").asString("gone")).isNotEqualTo("value");
        assertThat(figure(asCorrected)).isEqualTo("120");
        assertThat(figure(asPublished)).isEqualTo("100");
    }

    @Test
    void sheets_that_correct_one_after_the_other_leave_every_version_to_be_seen() {
        var of900 = imported(sheet(SHEET_ID, "", "", "900"));
        var as900 = asOfNow();
        var sheetOf950 = correcting(of900, "950");
        var of950 = imported(sheetOf950);
        var as950 = asOfNow();
        imported(correcting(of950, "940"));

        var again = importing(sheetOf950);

        assertThat(again.status()).isEqualTo(409);
        var refused = again.json().at("/errors/0");
        assertThat(refused.path("code").asString()).isEqualTo("stale-correction");
        assertThat(refused.path("missed").asString()).isEqualTo("2");
        assertThat(figure("")).isEqualTo("940");
        assertThat(figure(as950)).isEqualTo("950");
        assertThat(figure(as900)).isEqualTo("900");
        recorded(
                running.api()
                        .post(
                                COLLECTION + "/" + SHEET_ID + "/withdrawal",
                                withdrawal(refused.path("newest").asString())));
    }

    private String imported(String sheet) {
        var answer = importing(sheet);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        running.awaitEverythingIsRead();
        return answer.json().at("/facts/0/events/0").asString();
    }

    private Answer importing(String sheet) {
        return running.api()
                .post(COLLECTION + "/imports", sheet, Map.of("Content-Type", "text/csv"));
    }

    private static String correcting(String event, String value) {
        return sheet(SHEET_ID, event, "rectification", value);
    }

    private static String sheet(String id, String corrects, String nature, String value) {
        return """
        id;corrects;nature;content.territory;content.measure;content.subject.kind;content.subject.code;content.year;content.quantity.kind;content.quantity.value;content.unit;effective.from;effective.basis;source.system
        %s;%s;%s;carcassonne;qpv.population;quartier;carcassonne.l-aiguille;2021;measured;%s;inhabitants;2021;printed;essai
        """
                .formatted(id, corrects, nature, value);
    }

    @Test
    void before_the_first_recording_nothing_was_known() {
        var cells =
                running.api()
                        .json(
                                "/api/v1/comparison?measure=qpv.population&by=territory,quartier,year&asOf=2000-01-01")
                        .path("cells");
        assertThat(cells)
                .isNotEmpty()
                .allSatisfy(cell -> {
                    assertThat(cell.path("status").asString()).isEqualTo("notAvailable");
                    assertThat(cell.path("reason").asString()).isEqualTo("notYetRecorded");
                });
    }

    private String figure(String coordinates) {
        return cell(coordinates).path("value").asString("none");
    }

    private JsonNode cell(String coordinates) {
        return running.api().json(QUESTION + coordinates).path("cells").path(0);
    }

    /** The coordinates that an answer of now has, to ask the same again later. */
    private String asOfNow() {
        running.awaitEverythingIsRead();
        return "&asOf=" + running.api().json(QUESTION).at("/coordinates/asOf").asString();
    }

    private String recorded(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        running.awaitEverythingIsRead();
        return answer.json().path("events").path(0).asString();
    }

    private static String registration(String value) {
        return "{\"id\":\"%s\",%s}".formatted(ID, told(value));
    }

    private static String correction(String event, String value) {
        return "{\"corrects\":\"%s\",\"nature\":\"rectification\",%s}"
                .formatted(event, told(value));
    }

    private static String withdrawal(String event) {
        return "{\"corrects\":\"%s\",\"nature\":\"enteredInError\",\"source\":{\"system\":\"essai\"}}"
                .formatted(event);
    }

    private static String told(String value) {
        return """
        "content":{"territory":"carcassonne","measure":"qpv.population","year":2021,"unit":"inhabitants",
        "subject":{"kind":"quartier","code":"carcassonne.l-aiguille"},"dimensions":{},
        "quantity":{"kind":"measured","value":"%s"}},
        "effective":{"from":"2021","basis":"printed"},"source":{"system":"essai"}\
        """
                .formatted(value);
    }
}
