package fr.avenant.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.observatory.Backend.Asked;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ImportFormTest extends PagesOnStub {

    private static final String FORM = "/saisie/aurillac.perr-2020/import";
    private static final String IMPORTS = "/api/v1/indicator-reports/imports";
    private static final String HOSTILE = "../../etc/passwd\"><script>alert(1)</script>";
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired private ServletContext servlets;

    @BeforeEach
    void acceptFromContributor() {
        engagement.on("/api/v1/identity", 200, "{\"roles\":[{\"role\":\"contributor\"}]}");
        answerImports(200, "{\"recorded\":3,\"unchanged\":1,\"facts\":[]}");
    }

    @Test
    void the_page_describes_the_columns_of_what_was_chosen() throws Exception {
        assertThat(get(FORM).body())
                .contains(
                        "content.period.from",
                        "tout ou rien",
                        "20 Mo au plus",
                        "Colonnes\u00a0: valeurs d’indicateurs",
                        "genre=indicator-reports")
                .containsOnlyOnce("<h1");
        assertThat(get(FORM + "?genre=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void the_empty_sheet_is_what_the_service_gives() throws Exception {
        engagement.on(
                IMPORTS,
                exchange -> {
                    var accepted = exchange.getRequestHeaders().getFirst("Accept");
                    Backend.write(exchange, 200, "asked for " + accepted);
                });

        var sheet = get(FORM + "/modele?genre=indicator-reports");

        assertThat(sheet.body()).isEqualTo("asked for text/csv");
        assertThat(sheet.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(sheet.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"indicator-reports.csv\"");
    }

    @Test
    void a_sheet_is_passed_on_as_it_is_under_what_it_is() throws Exception {
        var answer = upload("valeurs.csv", "id;é\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(302);
        var sent = sent();
        assertThat(sent.body()).isEqualTo("id;é\r\n");
        assertThat(sent.headers())
                .containsEntry("Content-type", "text/csv; charset=utf-8")
                .containsKey("Idempotency-key")
                .doesNotContainKey("Content-disposition");
        assertThat(get(pathOf(answer)).body())
                .contains("3\u00a0faits enregistrés", "1\u00a0était déjà là", "valeurs.csv");
    }

    @Test
    void a_workbook_is_told_by_how_it_begins_and_not_by_its_name() throws Exception {
        upload("valeurs.csv", "PK\u0003\u0004 not unpacked".getBytes(StandardCharsets.US_ASCII));

        assertThat(sent().headers())
                .containsEntry(
                        "Content-type",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void errors_are_told_cell_by_cell() throws Exception {
        answerImports(
                400,
                """
                {"status": 400, "code": "import-refused", "title": "Tableau refusé", "errorCount": 140,
                 "errors": [{"location": "C7", "code": "malformed", "title": "Mal formé", "problem": "<b>must be a date"},
                            {"location": "D9", "title": "Référence inconnue", "references": "indicator:x", "action": "Enregistrer d’abord."}]}\
                """);

        var answer = upload("valeurs.csv", new byte[] {'x'});

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("role=\"alert\"", "Tableau refusé", "<code>C7</code>", "Mal formé")
                .contains("&lt;b&gt;must be a date", "2 premières erreurs sur 140")
                .contains("indicator:x", "Enregistrer d’abord.");
    }

    @Test
    void the_page_says_what_an_empty_cell_means_and_what_empties() throws Exception {
        assertThat(get(FORM).body())
                .contains("une cellule vide et une colonne absente ont le même sens")
                .contains("écrivez <code>(vide)</code> dans sa cellule")
                .contains("dit ce qui l’a changé");
    }

    @Test
    void what_corrections_took_away_is_shown() throws Exception {
        answerImports(
                200,
                """
                {"recorded":2,"unchanged":0,"facts":[{"id":"envelope:kept","events":[],"version":1},
                 {"id":"envelope:emptied","events":[],"version":1,"emptied":["/content/year","/effective/to"]}]}\
                """);

        assertThat(get(pathOf(upload("valeurs.csv", new byte[] {'x'}))).body())
                .contains("Valeurs vidées", "envelope:emptied")
                .contains("<code>content.year</code>, <code>effective.to</code>")
                .doesNotContain("envelope:kept");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 403, 409})
    void the_name_of_a_file_is_shown_as_text_and_used_for_nothing(int status) throws Exception {
        answerImports(
                status, status == 200 ? "{\"recorded\":1,\"unchanged\":0}" : "{\"title\":\"Non\"}");

        var answer = upload(HOSTILE, new byte[] {'x'});
        var page = status == 200 ? get(pathOf(answer)) : answer;

        assertThat(page.body())
                .contains("etc/passwd", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(sent().address()).isEqualTo(IMPORTS);
        assertThat(sent().headers().values()).noneMatch(value -> value.contains("passwd"));
        await().untilAsserted(() -> assertThat(filesOfServer()).isEmpty());
    }

    @Test
    void a_file_that_is_too_large_is_refused_on_a_page_and_no_service_sees_it() throws Exception {
        var answer = upload("valeurs.csv", new byte[20 * MEGABYTE + 1]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Envoi trop volumineux", "class=\"masthead\"");
        assertThat(imports()).isEmpty();
        assertThat(upload("valeurs.csv", new byte[50 * MEGABYTE]).statusCode()).isEqualTo(413);
        await().untilAsserted(() -> assertThat(filesOfServer()).isEmpty());
    }

    @Test
    void a_large_file_that_may_pass_does() throws Exception {
        assertThat(upload("valeurs.csv", new byte[20 * MEGABYTE]).statusCode()).isEqualTo(302);
        assertThat(sent().body()).hasSize(20 * MEGABYTE);
    }

    @Test
    void without_a_file_there_is_nothing_to_send() throws Exception {
        var answer = upload("", new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Aucun fichier n’est joint");
        assertThat(imports()).isEmpty();
    }

    @Test
    void a_file_that_comes_from_no_page_of_ours_is_refused_and_reaches_no_service()
            throws Exception {
        var fields = fields(get(FORM));
        fields.remove("_csrf");

        var answer = send(Forms.upload(request(FORM), fields, "a.csv", new byte[] {'x'}));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(imports()).isEmpty();
    }

    private HttpResponse<String> upload(String name, byte[] file) throws Exception {
        return send(Forms.upload(request(FORM), fields(get(FORM)), name, file));
    }

    private static Map<String, String> fields(HttpResponse<String> page) {
        return new HashMap<>(
                Map.of(
                        "_csrf",
                        Forms.token(page),
                        "key",
                        Forms.hidden(page, "key"),
                        "genre",
                        "indicator-reports"));
    }

    private static String pathOf(HttpResponse<String> answer) {
        var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return to.getPath() + "?" + to.getQuery();
    }

    private static void answerImports(int status, String json) {
        engagement.on(
                IMPORTS,
                exchange -> {
                    if (exchange.getRequestMethod().equals("GET")) {
                        Backend.write(
                                exchange,
                                200,
                                "{\"columns\":[{\"name\":\"content.period.from\",\"required\":true,\"form\":\"text\"}],\"emptyWord\":\"(vide)\"}");
                    } else {
                        Backend.write(exchange, status, json);
                    }
                });
    }

    private static List<Asked> imports() {
        return engagement.asked().stream()
                .filter(asked -> asked.method().equals("POST") && asked.address().equals(IMPORTS))
                .toList();
    }

    private static Asked sent() {
        return imports().getFirst();
    }

    /** What uploads have left behind. */
    private List<String> filesOfServer() throws IOException {
        var folder = (File) Objects.requireNonNull(servlets.getAttribute(ServletContext.TEMPDIR));
        try (var files = Files.walk(folder.toPath())) {
            return files.filter(Files::isRegularFile).map(String::valueOf).toList();
        }
    }
}
