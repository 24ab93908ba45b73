package fr.avenant.allinone.pages;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.avenant.allinone.RunningPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A visitor's own context: one page, and everything that the browser complained about in it. */
final class Visit implements AutoCloseable {

    private static final Path AXE =
            Path.of("..", "observatory", "frontend", "node_modules", "axe-core", "axe.min.js");

    /** Runs in the page; violations come back as sentences, one an element. */
    private static final String CHECK =
            """
            () => axe.run(document, {
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              }).then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary)))
            """;

    private static final String REPORT_POLICY =
            """
            document.addEventListener('securitypolicyviolation', e =>
              console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.addInitScript(REPORT_POLICY);
        page.onPageError(this::complain);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complain(message.type() + ": " + message.text());
            }
        });
    }

    private void complain(String what) {
        complaints.add(what + " at " + page.url());
    }

    static Visit begin(NewContextOptions options) {
        return new Visit(
                Chromium.browser()
                        .newContext(options.setBaseURL(RunningPlatform.baseUrl()).setLocale("fr")));
    }

    Page page() {
        return page;
    }

    /** Goes to an address of the platform. */
    Page open(String address) {
        page.navigate(address);
        return page;
    }

    /** Goes to a page that asks who it is, and comes back to it as a demonstration account. */
    Page logIn(String address, String login) {
        page.navigate(address);
        page.getByLabel("Compte", new Page.GetByLabelOptions().setExact(true)).fill(login);
        page.getByLabel("Mot de passe").fill("demonstration");
        page.getByRole(AriaRole.BUTTON).click();
        return page;
    }

    /** Presses the tabulator until the keyboard is there. */
    void tabTo(String selector) {
        var target = page.locator(selector);
        for (var stops = 0; stops < 60; stops++) {
            if (Boolean.TRUE.equals(target.evaluate("e => e === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    /** Errors, warnings and violations of the content policy since the visit began. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe finds on the page as it is now. */
    List<String> barriers() {
        try {
            // The policy forbids foreign scripts as elements of the page, not their evaluation.
            page.evaluate(Files.readString(AXE));
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core is installed when observatory is built", e);
        }
        return ((List<?>) page.evaluate(CHECK)).stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
