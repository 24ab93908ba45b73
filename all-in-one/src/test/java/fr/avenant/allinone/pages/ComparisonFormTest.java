package fr.avenant.allinone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import fr.avenant.allinone.RunningPlatform;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonFormTest {

    private static final String POPULATION = "/comparaison?measure=qpv.population";

    @Test
    void the_keyboard_alone_asks_a_question_and_the_answer_comes_without_a_new_page() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.open(POPULATION);
            page.evaluate("window.stillHere = true");

            visit.tabTo("input[name=by][value=quartier]");
            page.keyboard().press("Space");
            visit.tabTo("input[name=territory][value=carcassonne]");
            page.keyboard().press("Space");
            visit.tabTo("#question button[type=submit]");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("quartier") && url.contains("carcassonne"));
            page.waitForSelector("#reponse th:text('Grazailles')");

            assertThat(page.evaluate("window.stillHere")).isEqualTo(true);
            assertThat(page.locator("#annonce").innerText()).contains("cellules");
            assertThat(page.locator("#reponse").innerText()).doesNotContain("Terre-Rouge");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void the_first_tab_stop_leads_past_the_navigation() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.open(POPULATION);

            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("contenu");
        }
    }

    @Test
    void without_scripts_the_form_answers_just_the_same() {
        try (var visit = Visit.begin(new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = visit.page();
            page.navigate(POPULATION);

            page.locator("input[name=by][value=quartier]").check();
            page.locator("#question button[type=submit]").click();

            assertThat(rows(page)).anyMatch(row -> row.contains("Grazailles"));
        }
    }

    @Test
    void another_measure_is_chosen_by_its_name() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.open(POPULATION);

            page.getByLabel("Mesure").selectOption("post.count");
            page.getByText("Choisir cette mesure").click();
            page.waitForURL(url -> url.contains("post.count"));

            assertThat(page.locator("#titre-reponse").innerText()).contains("Postes");
        }
    }

    @Test
    void the_permalink_shows_the_same_table() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.open(POPULATION + "&by=territory,quartier,year");
            var before = rows(page);

            page.locator("a:has-text('Lien permanent')").click();
            page.waitForURL(url -> url.contains("positions="));

            assertThat(rows(page)).isNotEmpty().isEqualTo(before);
        }
    }

    @Test
    void csv_has_a_line_for_each_cell() throws Exception {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.open(POPULATION + "&by=territory,quartier,year&vue=lignes");
            var cells = rows(page).size();

            var download = page.waitForDownload(page.locator("a[href$='format=csv']")::click);

            assertThat(Files.readAllLines(download.path()))
                    .hasSize(cells + 1)
                    .first()
                    .asString()
                    .startsWith("territory,quartier,year,")
                    .contains("status,reason,value,unit,printed,difference,explain");
        }
    }

    @Test
    void a_figure_that_is_not_there_has_its_mark_and_is_no_zero() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page =
                    visit.open(
                            "/comparaison?measure=qpv.c2sBeneficiaries&by=territory,quartier&territory=carcassonne");
            var absent = page.locator("td:has(.absent)").first();

            assertThat(absent.innerText()).contains("n.d.").doesNotContainPattern("\\b0\\b");
        }
    }

    @Test
    void an_unknown_dimension_is_refused_on_the_page_with_the_list_of_those_there_are()
            throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    RunningPlatform.baseUrl()
                                                            + POPULATION
                                                            + "&by=couleur"))
                                    .header("Accept", "text/html")
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("quartier", "Cette question n’a pas de réponse");
        }
    }

    private static List<String> rows(Page page) {
        return page.locator("#reponse table tbody tr").allInnerTexts();
    }
}
