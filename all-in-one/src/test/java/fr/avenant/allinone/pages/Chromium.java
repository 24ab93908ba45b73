package fr.avenant.allinone.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import fr.avenant.testplatform.TestPlatform;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The browser of the machine, without a window: started for the first test that wants it, stopped
 * when the JVM ends.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    private static @Nullable Running running;

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

    private Chromium() {}

    static synchronized Browser browser() {
        if (running == null) {
            running = TestPlatform.closedAtTheEnd(Running.start());
        }
        return running.browser();
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
