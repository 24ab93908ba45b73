package fr.avenant.allinone.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The browser of the machine, without a window: started for the first class of tests that registers
 * it, stopped after the last.
 */
final class Chromium implements BeforeAllCallback {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    private @Nullable Running running;

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            var playwright = Playwright.create();
            return new Running(playwright, playwright.chromium().launch(options()));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        running =
                tests.getRoot()
                        .getStore(Namespace.create(Chromium.class))
                        .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
    }

    Browser browser() {
        return Objects.requireNonNull(running, "Register it with @RegisterExtension").browser();
    }

    private static LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"));
    }

    private static Path executable() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No Chromium on the PATH (Debian: apt-get install chromium)"));
    }
}
