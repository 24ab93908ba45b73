package fr.avenant.allinone.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessiblePagesTest {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/comparaison",
                    "/comparaison?measure=qpv.population&by=territory,quartier,year",
                    "/comparaison?measure=tfpb.expense&by=landlord,year",
                    "/comparaison?measure=post.count&by=territory,kind,year",
                    "/comparaison?measure=qpv.population&by=territory,quartier&mon=cahors&tri=nom&quartiers=qpv",
                    "/comparaison?measure=indicator.value&by=indicator,stage&mon=cahors",
                    "/territoires",
                    "/territoires/aurillac",
                    "/territoires/carcassonne",
                    "/contrats/carcassonne.cdv-2024",
                    "/contrats/carcassonne.cdv-2024?vue=ouverte",
                    "/contrats/carcassonne.cdv-2024?q=sante",
                    "/contrats/le-puy-en-velay.protocole-2019",
                    "/organisations",
                    "/organisations?q=caf&territory=carcassonne",
                    "/organisations/etat",
                    "/organisations/pole-emploi",
                    "/qualite",
                    "/qualite/noms",
                    "/qualite?territory=cahors&severity=error",
                    "/documents",
                    "/documents/carcassonne.cdv-2024",
                    "/quartiers/carcassonne.grazailles",
                    "/engagements/carcassonne.cdv-2024.e001",
                    "/territoires/carcassonne?on=2023-01-01",
                    "/mesures",
                    "/mesures?q=pauvrete&quartiers=qpv",
                    "/etat",
                    "/api-docs");

    /** How a page can be looked at. */
    enum Look {
        LIGHT_AND_WIDE,
        DARK_AND_NARROW;

        NewContextOptions options() {
            var options = new NewContextOptions();
            return switch (this) {
                case LIGHT_AND_WIDE ->
                        options.setColorScheme(ColorScheme.LIGHT).setViewportSize(1280, 900);
                case DARK_AND_NARROW ->
                        options.setColorScheme(ColorScheme.DARK).setViewportSize(390, 844);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_page_has_a_barrier_and_the_browser_complains_of_none(Look look) {
        assertSoftly(softly -> {
            try (var visit = Visit.begin(look.options())) {
                for (var address : PAGES) {
                    visit.open(address);
                    softly.assertThat(visit.barriers()).as(address).isEmpty();
                }
                softly.assertThat(visit.complaints()).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/qualite/noms", "/organisations", "/organisations/etat", "/"})
    void no_column_is_beside_a_narrow_screen(String address) {
        var narrow = new NewContextOptions().setViewportSize(360, 800);
        try (var visit = Visit.begin(narrow)) {
            var page = visit.open(address);

            assertThat(page.locator(".wide").count()).isPositive();
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('.wide')].filter(it => it.scrollWidth > it.clientWidth).map(it => it.getAttribute('aria-labelledby'))"))
                    .isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void neither_has_a_contract_nor_the_explanation_of_a_figure(Look look) {
        try (var visit = Visit.begin(look.options())) {
            var page = visit.open("/territoires/carcassonne");
            page.locator("a[href^='/contrats/']").first().click();
            assertThat(visit.barriers()).as(page.url()).isEmpty();

            page = visit.open("/");
            page.locator("a.figure").first().click();
            assertThat(page.url()).contains("/explications/");
            assertThat(page.locator("h1").innerText()).isNotBlank();
            assertThat(visit.barriers()).as(page.url()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void charts_that_come_when_they_are_seen_have_no_barrier(Look look) {
        try (var visit = Visit.begin(look.options())) {
            for (var address :
                    List.of(
                            "/quartiers/carcassonne.grazailles",
                            "/territoires/carcassonne",
                            "/mesures?q=qpv.population")) {
                var page = visit.open(address);
                var measured = page.locator("details:has(.later)").first();

                assertThat(page.locator(".later svg").count()).as(address).isZero();
                measured.locator("summary").first().click();
                measured.locator(".later figure details").first().waitFor();

                assertThat(page.url()).as("nothing else moves").endsWith(address);
                assertThat(visit.barriers()).as(address).isEmpty();
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void territories_and_measures_are_found_without_scripts() {
        try (var visit = Visit.begin(new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = visit.page();
            page.navigate("/comparaison?measure=qpv.population");
            page.locator("#cherche-measure").fill("POSTES AIDES");
            page.locator("#cherche-measure").press("Enter");

            page.locator(".found a").first().click();

            assertThat(page.url()).contains("/comparaison?measure=post");
            assertThat(page.locator("#titre-reponse").innerText()).isEqualTo("Postes aidés");
        }
    }

    @Test
    void a_page_that_does_not_exist_says_so_without_a_barrier() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var answer = visit.page().navigate("/nulle-part");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void no_page_is_wider_than_a_small_screen() {
        assertSoftly(softly -> {
            try (var visit = Visit.begin(Look.DARK_AND_NARROW.options())) {
                for (var address : PAGES) {
                    visit.open(address);
                    softly.assertThat(visit.page().evaluate("document.documentElement.scrollWidth"))
                            .as(address)
                            .isEqualTo(390);
                }
            }
        });
    }
}
