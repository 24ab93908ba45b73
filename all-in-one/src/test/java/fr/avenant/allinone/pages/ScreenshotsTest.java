package fr.avenant.allinone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages with charts as they are seen: with {@code -Davenant.screenshots=FOLDER} each is written
 * there, light, dark and on paper, at three widths, to be looked at.
 */
@EnabledIfSystemProperty(named = "avenant.screenshots", matches = ".+")
class ScreenshotsTest {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/comparaison",
                    "/comparaison?measure=qpv.population&by=territory,quartier,year&mon=cahors",
                    "/comparaison?measure=qpv.population&by=territory,quartier&mon=cahors",
                    "/comparaison?measure=post.count&by=territory,kind,year",
                    "/comparaison?measure=indicator.value&by=indicator,stage&mon=cahors",
                    "/comparaison?cherche-measure=emploi",
                    "/territoires/aurillac",
                    "/quartiers/carcassonne.grazailles");

    private static final String OF_ALL_WIDTHS = "%s-%d-%s.png";

    /** How long pages are that are looked at whole, in pixels. */
    private static final int HEIGHT = 900;

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1440})
    void pages_are_as_wide_as_the_screen(int width) throws Exception {
        var folder = Files.createDirectories(Path.of(System.getProperty("avenant.screenshots")));
        for (var look : List.of("light", "dark", "print")) {
            var options =
                    new NewContextOptions()
                            .setViewportSize(width, HEIGHT)
                            .setColorScheme(
                                    look.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT);
            try (var visit = Visit.begin(options)) {
                visit.page()
                        .emulateMedia(
                                new EmulateMediaOptions()
                                        .setMedia(
                                                look.equals("print") ? Media.PRINT : Media.SCREEN));
                for (var number = 0; number < PAGES.size(); number++) {
                    var page = visit.open(PAGES.get(number));
                    var measured = page.locator("details:has(.later)").first();
                    if (measured.count() > 0) {
                        measured.locator("summary").first().click();
                        measured.locator(".later figure").first().waitFor();
                    }
                    page.screenshot(
                            new ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(
                                            folder.resolve(
                                                    OF_ALL_WIDTHS.formatted(number, width, look))));
                    if (!look.equals("print")) {
                        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                                .as(PAGES.get(number))
                                .isEqualTo(width);
                    }
                }
            }
        }
    }
}
