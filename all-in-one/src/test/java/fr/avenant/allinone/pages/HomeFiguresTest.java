package fr.avenant.allinone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeFiguresTest {

    @Test
    void the_inhabitants_of_all_four_stand_side_by_side() {
        try (var visit = home()) {
            assertThat(figures(row(visit.page(), "Habitants")))
                    .containsExactlyInAnyOrder("1 016", "1 372", "10 263", "2 617");
        }
    }

    @Test
    void posts_are_compared_as_such_and_per_thousand_inhabitants() {
        try (var visit = home()) {
            for (var measure : List.of("Postes aidés", "Postes aidés pour 1 000 habitants")) {
                assertThat(figures(row(visit.page(), measure))).as(measure).hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void signatories_are_counted_contract_by_contract() {
        try (var visit = home()) {
            var cahors = row(visit.page(), "Grand Cahors 2015");

            assertThat(cahors.locator("[data-column='Signataires nommés']").innerText())
                    .contains("1");
            assertThat(cahors.locator("[data-column='Signataires annoncés']").innerText())
                    .contains("19");
            assertThat(cahors.locator("[data-column='Période']").innerText()).contains("2015");
        }
    }

    @Test
    void indicators_that_a_document_lists_are_told_from_those_of_its_text() {
        try (var visit = home()) {
            var indicators =
                    row(visit.page(), "Avenant et protocole").locator("[data-column=Indicateurs]");

            assertThat(figures(indicators)).containsExactly("83", "2");
            assertThat(plain(indicators.innerText()))
                    .containsSubsequence("Liste d'indicateurs du document", "83", "texte", "2")
                    .doesNotContain("n.d.");
        }
    }

    @Test
    void each_kind_of_money_stands_under_its_own_name_and_is_added_to_nothing() {
        try (var visit = home()) {
            var page = visit.page();
            var envelopes = plain(row(page, "Enveloppes et crédits annoncés").innerText());

            assertThat(envelopes)
                    .contains("261 000", "1 664 753", "2023", "année non imprimée")
                    .contains("25,43 € par habitant", "Limites")
                    .doesNotContain("446 000", "185 000");
            assertThat(plain(row(page, "Parts d'enveloppes").innerText())).contains("185 000");
            assertThat(plain(row(page, "renouvellement urbain").innerText()))
                    .contains("10 300 000", "€ par habitant");
            assertThat(figures(row(page, "Financements d'actions"))).contains("78 403,00 €");
        }
    }

    @Test
    void what_is_planned_is_never_added_to_what_is_spent() {
        try (var visit = home()) {
            var page = visit.page();

            assertThat(plain(row(page, "TFPB : prévu").innerText())).contains("Polygone", "64 500");
            assertThat(plain(row(page, "TFPB : dépensé").innerText()))
                    .contains("Lot Habitat", "182 912")
                    .contains("Polygone", "n’imprime rien de dépensé");
            assertThat(plain(page.locator("main").innerText()))
                    .doesNotContain("245 562")
                    .doesNotContain("Dépenses");
        }
    }

    @Test
    void every_figure_of_a_territory_leads_to_its_explanation_and_says_its_year() {
        try (var visit = home()) {
            var cells = visit.page().locator("table[aria-labelledby=chiffres] td:has(.figure)");

            assertThat(cells.count()).isGreaterThan(10);
            for (var cell : cells.all()) {
                assertThat(cell.locator("a.figure").first().getAttribute("href"))
                        .startsWith("/explications/");
                assertThat(cell.locator(".when").first().innerText()).isNotBlank();
            }
        }
    }

    private static Visit home() {
        var visit = Visit.begin(new NewContextOptions().setJavaScriptEnabled(false));
        visit.page().navigate("/");
        return visit;
    }

    private static Locator row(Page page, String title) {
        return page.locator("main tr")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(page.locator("th:has-text(\"" + title + "\")")))
                .first();
    }

    private static List<String> figures(Locator row) {
        return row.locator("a.figure").all().stream()
                .map(figure -> plain(figure.evaluate("e => e.firstChild.textContent").toString()))
                .toList();
    }

    /** Spaces as the keyboard has them. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ").strip();
    }
}
