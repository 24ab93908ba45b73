package fr.avenant.allinone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.avenant.allinone.RunningPlatform;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody logs in, changes something, logs out, and cannot go back. */
class OperatorsVisitTest {

    @Test
    void an_operator_gives_a_role_takes_it_back_and_leaves() {
        var actor = UUID.randomUUID().toString();
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.page();
            visit.logIn("/roles", "exploitation");
            assertThat(page).hasURL(RunningPlatform.baseUrl() + "/roles");
            assertThat(visit.barriers()).isEmpty();
            assertThat((String) page.evaluate("document.cookie")).isEmpty();
            assertThat(page.content()).doesNotContain("eyJ"); // how every token begins

            give(page, actor);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Rôle accordé");
            var row = page.locator("tr", new Page.LocatorOptions().setHasText(actor));
            page.waitForCondition(() -> reloaded(page).contains(actor));
            assertThat(row).containsText("Contribution");
            assertThat(row).containsText("cahors");
            assertThat(row).containsText("Exploitante (démonstration)");
            assertThat(visit.barriers()).isEmpty();

            row.getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Rôle retiré");
            page.waitForCondition(() -> {
                page.reload();
                return row.getByRole(AriaRole.BUTTON).count() == 0;
            });

            page.getByText("Se déconnecter").click();
            assertThat(page).hasURL(RunningPlatform.baseUrl() + "/");
            assertThat(page.getByText("Se connecter")).isVisible();
            page.goBack();
            page.waitForLoadState();
            assertThat(page.content()).doesNotContain(actor);
            page.navigate("/roles");
            assertThat(page.getByLabel("Mot de passe")).isVisible();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void what_cannot_be_given_is_said_beside_what_was_filled_in() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.page();
            visit.logIn("/roles", "exploitation");
            give(page, "marie.dupont");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("/content/actor");
            assertThat(page.getByLabel("Personne ou programme")).hasValue("marie.dupont");
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void who_is_no_operator_is_told_so() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.page();
            visit.logIn("/roles", "cahors");

            assertThat(page.getByRole(AriaRole.HEADING, heading())).containsText("Accès refusé");
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void an_auditor_reads_the_journal() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.page();
            visit.logIn("/journal", "audit");

            assertThat(page.getByRole(AriaRole.HEADING, heading())).containsText("Journal");
            assertThat(page.locator("tbody tr")).hasCount(50);
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static Page.GetByRoleOptions heading() {
        return new Page.GetByRoleOptions().setLevel(1);
    }

    private static void give(Page page, String actor) {
        page.getByLabel("Personne ou programme").fill(actor);
        page.getByLabel("Territoire").selectOption("cahors");
        page.getByText("Accorder", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static String reloaded(Page page) {
        page.reload();
        return page.content();
    }
}
