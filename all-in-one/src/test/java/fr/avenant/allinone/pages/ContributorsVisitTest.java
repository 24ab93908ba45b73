package fr.avenant.allinone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.avenant.allinone.RunningPlatform;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody records a value where they may, and nowhere else. */
class ContributorsVisitTest {

    private static final String CAHORS = "/saisie/cahors.perr-2020/valeur";
    private static final String AURILLAC = "/saisie/aurillac.perr-2020/valeur";

    @Test
    void a_contributor_reports_a_value_sees_it_and_leaves() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.logIn("/saisie", "cahors");
            assertThat(page).hasURL(RunningPlatform.baseUrl() + "/saisie");
            assertThat(visit.barriers()).isEmpty();
            page.locator("a[href='" + CAHORS + "']").click();
            assertThat(visit.barriers()).isEmpty();

            fillIn(page, "271 828");
            page.getByLabel("Remarque").fill("Compté deux fois, relu le lendemain.");
            record(page);
            assertThat(page).hasURL(RunningPlatform.baseUrl() + CAHORS);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Valeur enregistrée");
            assertThat(visit.barriers()).isEmpty();
            seeOnContract(page, "271\u202f828");

            page.getByText("Se déconnecter").click();
            assertThat(page.getByText("Se connecter")).isVisible();
            page.goBack();
            page.waitForLoadState();
            assertThat(page.content()).doesNotContain("271\u202f828");
            page.navigate(CAHORS);
            assertThat(page.getByLabel("Mot de passe")).isVisible();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void so_does_one_whose_browser_runs_no_scripts() {
        var options = new NewContextOptions().setJavaScriptEnabled(false);
        try (var visit = Visit.begin(options)) {
            var page = visit.logIn(CAHORS, "cahors");

            fillIn(page, "314 159");
            record(page);

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Valeur enregistrée");
            seeOnContract(page, "314\u202f159");
        }
    }

    @Test
    void so_does_one_who_has_only_a_keyboard() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.logIn(CAHORS, "cahors");

            visit.tabTo("#indicator");
            page.keyboard().press("ArrowDown");
            visit.tabTo("#from");
            page.keyboard().type("2024");
            visit.tabTo("#value");
            page.keyboard().type("161803");
            visit.tabTo("#unit");
            page.keyboard().press("ArrowDown");
            visit.tabTo("form.part button[type=submit]");
            page.keyboard().press("Enter");

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("161\u202f803");
        }
    }

    @Test
    void what_cannot_be_recorded_is_said_beside_its_field_and_the_rest_stays() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.logIn(CAHORS, "cahors");
            fillIn(page, "1 234,5");
            page.getByLabel("Fin").fill("1999");
            record(page);

            var refusal = page.getByRole(AriaRole.ALERT);
            assertThat(refusal).containsText("La valeur n’est pas enregistrée");
            assertThat(page.getByLabel("Fin"))
                    .hasAccessibleDescription(Pattern.compile(".*ne précède pas le début.*"));
            assertThat(page.getByLabel("Nombre")).hasValue("1 234,5");
            assertThat(visit.barriers()).isEmpty();

            refusal.getByRole(AriaRole.LINK).click();
            assertThat(page.getByLabel("Fin")).isFocused();
        }
    }

    @Test
    void nothing_is_recorded_for_another_territory() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.logIn(AURILLAC, "cahors");
            fillIn(page, "18");
            record(page);

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Accès refusé");
            assertThat(page.getByLabel("Nombre")).hasValue("18");
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void a_sheet_is_recorded_whole_or_not_at_all() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.logIn(CAHORS, "cahors");
            var indicator = page.locator("#indicator option").nth(1).getAttribute("value");
            page.navigate("/saisie/cahors.perr-2020/import");
            assertThat(visit.barriers()).isEmpty();

            send(page, sheet(indicator, "cahors", "aurillac"));
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Rien n’est enregistré");
            assertThat(page.getByRole(AriaRole.ROWHEADER).getByText("row 3")).isVisible();
            assertThat(visit.barriers()).isEmpty();

            send(page, sheet(indicator, "cahors"));
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 fait enregistré");
            send(page, sheet(indicator, "cahors"));
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 était déjà là");
            assertThat(visit.barriers()).isEmpty();
        }
    }

    private static void send(Page page, String sheet) {
        page.locator("#file")
                .setInputFiles(
                        new FilePayload(
                                "../../valeurs.csv",
                                "text/csv",
                                sheet.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Importer", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static String sheet(String indicator, String... territories) {
        var header =
                "id;content.territory;content.indicator;content.stage;content.period.from;"
                        + "content.quantity.kind;content.quantity.value;content.unit;"
                        + "effective.from;effective.basis;source.system\n";
        return Stream.of(territories)
                .map(territory ->
                        "indicator-report:%s.essai-par-tableau;%s;%s;reported;2024;measured;42;people;2024;inferred;essai\n"
                                .formatted(territory, territory, indicator))
                .collect(Collectors.joining("", header, ""));
    }

    @Test
    void who_is_no_contributor_is_told_so_and_sees_no_way_there() {
        try (var visit = Visit.begin(new NewContextOptions())) {
            var page = visit.logIn(CAHORS, "audit");

            assertThat(page.getByText("Accès refusé")).isVisible();
            assertThat(page.locator("nav a[href='/saisie']")).hasCount(0);
        }
    }

    private static void fillIn(Page page, String value) {
        var first = page.locator("#indicator option").nth(1).getAttribute("value");
        page.locator("#indicator").selectOption(first);
        page.getByLabel("Début").fill("2024");
        page.getByLabel("Nombre").fill(value);
        page.locator("#unit").selectOption("people");
    }

    private static void record(Page page) {
        page.getByText("Enregistrer", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void seeOnContract(Page page, String figure) {
        page.getByText("Voir l’indicateur").click();
        page.waitForCondition(() -> {
            page.reload();
            return page.content().contains(figure);
        });
    }
}
