package fr.avenant.allinone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FindingFactsTest {

    private static final String CONTRACT = "/contrats/carcassonne.cdv-2024";
    private static final Pattern COUNT = Pattern.compile("\\d+");

    @Test
    void without_scripts_a_contract_is_searched_whatever_the_accents() {
        try (var visit = withoutScripts()) {
            var page = visit.page();
            page.navigate(CONTRACT);
            var all = page.locator(".tree [id^=noeud-]").count();

            page.getByLabel("Chercher dans ce contrat").fill("SANTE");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chercher"))
                    .click();

            assertThat(page.url()).contains("q=SANTE").endsWith("#cadre");
            assertThat(page.locator(".tree mark, .engagements mark").allInnerTexts()).isNotEmpty();
            assertThat(page.locator(".notice[role=status] strong").innerText())
                    .containsPattern(COUNT);
            assertThat(page.locator(".tree [id^=noeud-]").count()).isPositive().isLessThan(all);
        }
    }

    @Test
    void without_scripts_engagements_are_kept_to_a_partner() {
        try (var visit = withoutScripts()) {
            var page = visit.page();
            page.navigate(CONTRACT);
            var all = page.locator(".engagement").count();

            page.getByLabel("Partenaire").selectOption("organisation:etat");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chercher"))
                    .click();

            assertThat(page.locator(".engagement").count()).isPositive().isLessThan(all);
            assertThat(page.locator(".engagement .partners").allInnerTexts())
                    .allMatch(partners -> partners.contains("État"));
        }
    }

    @Test
    void a_link_to_a_node_opens_what_it_is_folded_in() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.open(CONTRACT);
            var folded =
                    page.locator(".tree details:not([open]) [id^=noeud-]")
                            .first()
                            .getAttribute("id");

            page.navigate("/");
            page.navigate(CONTRACT + "#" + folded);

            assertThat(page.locator("[id='" + folded + "']").isVisible()).isTrue();
        }
    }

    @Test
    void the_keyboard_unfolds_a_node() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.open(CONTRACT);
            var folded =
                    page.locator(".tree details:not([open]) > summary").first().elementHandle();

            folded.focus();
            page.keyboard().press("Enter");

            assertThat(folded.evaluate("e => e.parentElement.open")).isEqualTo(true);
        }
    }

    @Test
    void a_signatory_leads_to_what_it_promised_and_that_back_to_its_engagement() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.open("/organisations/etat");
            assertThat(page.locator("#engagements").innerText()).containsPattern(COUNT);
            var engagement = page.locator(".engagement a[href*='#']").first();
            var label = engagement.innerText();

            var target = engagement.getAttribute("href");
            page.navigate(target);

            assertThat(page.locator("[id='" + target.replaceFirst(".*#", "") + "']").innerText())
                    .contains(label);
        }
    }

    @Test
    void findings_are_kept_to_a_territory_and_come_as_csv() throws Exception {
        try (var visit = withoutScripts()) {
            var page = visit.page();
            page.navigate("/qualite");
            var all = findings(page);
            var first = page.locator(".finding").allInnerTexts();
            page.getByText("Constats suivants").click();
            var second = page.locator(".finding").allInnerTexts();

            page.getByLabel("Territoire").selectOption("cahors");
            page.getByText("Filtrer", new Page.GetByTextOptions().setExact(true)).click();
            var kept = findings(page);
            var csv = page.waitForDownload(page.getByText("Télécharger en CSV")::click);

            assertThat(first).hasSize(50);
            assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
            assertThat(kept).isPositive().isLessThan(all);
            assertThat(Files.readAllLines(csv.path())).hasSizeGreaterThan(kept);
        }
    }

    /** As the page counts them. */
    private static int findings(Page page) {
        return Integer.parseInt(page.locator("#constats").innerText().replaceAll("\\D", ""));
    }

    private static Visit withoutScripts() {
        return Visit.begin(new NewContextOptions().setJavaScriptEnabled(false));
    }
}
