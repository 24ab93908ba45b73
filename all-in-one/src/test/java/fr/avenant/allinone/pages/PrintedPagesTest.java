package fr.avenant.allinone.pages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import fr.avenant.allinone.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages as a printer gets them, from a screen that is dark. With {@code
 * -Davenant.screenshots=FOLDER} the files are written there, to be looked at.
 */
class PrintedPagesTest {

    /** What is left of A4 inside margins of 15 mm, in pixels of CSS. */
    private static final int WIDTH = 680;

    private static final int HEIGHT = 1009;

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private static final Pattern A4 = Pattern.compile("/MediaBox \\[0 0 59[45][.\\d]* 84[12]");

    /** What only a screen can do something with, and is there all the same. */
    private static final String ON_SCREENS =
            """
            () => [...document.querySelectorAll('form, nav, button, input, select, .skip, .links')]
                .filter(it => it.getClientRects().length > 0).map(it => it.outerHTML.slice(0, 80))\
            """;

    /** Drawings that a sheet would cut, at an edge or in the middle. */
    private static final String CUT =
            """
            ([width, height]) => [...document.querySelectorAll('figure.chart')]
                .filter(it => it.getClientRects().length > 0)
                .flatMap(it => {
                  const box = it.getBoundingClientRect();
                  const said = [];
                  if (getComputedStyle(it).breakInside !== 'avoid') said.push(it.id + ' may be broken');
                  if (box.height > height) said.push(it.id + ' is higher than a sheet: ' + box.height);
                  if (box.right > width + 1) said.push(it.id + ' is wider than a sheet: ' + box.right);
                  return said;
                })\
            """;

    /** Texts that are paler on white than 4.5 to 1, and lines and areas paler than 3 to 1. */
    private static final String PALE =
            """
            () => {
              const share = v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
              const contrast = color => {
                const [r, g, b] = color.match(/[\\d.]+/g).map(v => share(v / 255));
                return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
              };
              const pale = (selector, property, least) => [...document.querySelectorAll(selector)]
                  .filter(it => it.getClientRects().length > 0)
                  .map(it => [it, getComputedStyle(it)[property]])
                  .filter(([it, color]) => color.startsWith('rgb') && contrast(color) < least)
                  .map(([it, color]) => it.tagName + ' ' + it.getAttribute('class') + ' ' + color);
              return [...new Set([
                ...pale('main :is(p, th, td, a, h1, h2, h3, li, dt, dd, small)', 'color', 4.5),
                ...pale('.drawn text', 'fill', 4.5),
                ...pale('.drawn [class*="ink-series"]:not(.open)', 'fill', 3),
                ...pale('.drawn .ink-bar', 'fill', 3)])];
            }\
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accueil | / | 4 | 10",
                "mesures | /mesures | 20 | 60",
                "territoire | /territoires/aurillac | 2 | 14",
            })
    void a_page_is_made_for_paper(String name, String address, int least, int most)
            throws IOException {
        try (var visit = visit()) {
            var page = visit.open(address);
            openCharts(page);
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

            var file = page.pdf(new PdfOptions().setPreferCSSPageSize(true));
            keep(name, file);
            var text = new String(file, ISO_8859_1);
            assertSoftly(softly -> {
                softly.assertThat(page.evaluate(ON_SCREENS)).isEqualTo(List.of());
                softly.assertThat(page.evaluate(CUT, List.of(WIDTH, HEIGHT))).isEqualTo(List.of());
                softly.assertThat(page.evaluate(PALE)).isEqualTo(List.of());
                softly.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(WIDTH);
                softly.assertThat(page.locator("body").innerText())
                        .contains(RunningPlatform.baseUrl() + address);
                softly.assertThat(SHEET.matcher(text).results().count())
                        .isBetween((long) least, (long) most);
                softly.assertThat(text).containsPattern(A4);
            });
        }
    }

    @Test
    void an_answer_has_the_address_at_which_it_stays_as_it_is() {
        try (var visit = visit()) {
            var page = visit.open("/comparaison?measure=qpv.population&by=territory");
            var permalink = page.getByText("Lien permanent").first().getAttribute("href");
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(permalink).contains("positions=");
            assertThat(page.locator("#reponse").innerText())
                    .contains(RunningPlatform.baseUrl() + permalink);
        }
    }

    private static Visit visit() {
        return Visit.begin(
                new NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setColorScheme(ColorScheme.DARK));
    }

    /** Charts that come when they are asked for, as whoever wants them on paper has done. */
    private static void openCharts(Page page) {
        var asked = page.locator("details:has(.later)").first();
        if (asked.count() > 0) {
            asked.locator("summary").first().click();
            asked.locator(".later figure").first().waitFor();
        }
    }

    private static void keep(String name, byte[] file) throws IOException {
        var folder = System.getProperty("avenant.screenshots", "");
        if (!folder.isEmpty()) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name + ".pdf"), file);
        }
    }
}
