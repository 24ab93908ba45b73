package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.dossiers.fact.Dossiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents claim and the sources can confirm. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String DEATH = "-XX:+ExitOnOutOfMemoryError";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void every_program_of_ours_ends_when_it_is_out_of_memory() throws IOException {
        var pom = text("pom.xml");
        assertThat(first(pom, "<jvm.flags>(.*)</jvm.flags>")).contains(DEATH);
        assertThat(first(pom, "<argLine>(.*)</argLine>")).contains("${jvm.flags}");
        for (var file : new String[] {"pom.xml", "all-in-one/pom.xml"}) {
            assertThat(first(text(file), "<jvmArguments>(.*)</jvmArguments>"))
                    .as(file)
                    .contains("${jvm.flags}");
        }
        assertThat(all(text("Dockerfile"), "(?m)^ENTRYPOINT (.*)$"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(DEATH));
        assertThat(text("docker-compose.yml")).contains("KAFKA_OPTS: " + DEATH);
    }

    @Test
    void every_file_that_a_document_links_to_exists() throws IOException {
        for (var document : documents()) {
            for (var link : all(Files.readString(document), LINK.pattern())) {
                assertThat(document.resolveSibling(link))
                        .as("%s links to %s", ROOT.relativize(document), link)
                        .exists();
            }
        }
    }

    @Test
    void the_readme_tells_the_number_of_facts_the_accounts_the_ports_and_every_module()
            throws IOException {
        var readme = text("README.md");
        var facts = Dossiers.packed().facts().size();
        assertThat(readme)
                .contains("%,d facts".formatted(facts))
                .contains("password `" + DemoAccounts.PASSWORD + "`")
                .contains("http://127.0.0.1:" + PlatformPorts.usual().observatory() + "/")
                .contains("127.0.0.1:" + PlatformPorts.usual().identity() + "/oauth2/token")
                .contains("127.0.0.1:" + PlatformPorts.usual().reporting() + "/api/v1/generations")
                .contains("on 127.0.0.1:" + PlatformPorts.usual().kafka());
        for (var login : all(first(readme, "\\(accounts ([^)]*)…"), "`([a-z-]+)`")) {
            assertThat(DemoAccounts.logins()).contains(login);
        }
        var modules = all(text("pom.xml"), "<module>(.*)</module>");
        assertThat(modules)
                .filteredOn(module -> !module.equals("build-tools"))
                .allSatisfy(module -> assertThat(readme).contains("(" + module + ")"));
    }

    @Test
    void the_settings_of_the_manual_are_read_somewhere() throws IOException {
        var read =
                text("docker-compose.yml")
                        + text("docker-compose.secured.yml")
                        + text(".env.example")
                        + sources();
        for (var setting : all(text("docs/operations.md"), "`(AVENANT_[A-Z0-9_]+[A-Z0-9])`")) {
            assertThat(isRead(setting, read)).as(setting).isTrue();
        }
    }

    /** By its own name, or by the words of the property that Spring binds to it. */
    private static boolean isRead(String setting, String sources) {
        return sources.contains(setting)
                || Stream.of(setting.split("_"))
                        .filter(word -> !word.matches("[0-9]+"))
                        .allMatch(word -> occurs(word, sources));
    }

    private static boolean occurs(String word, String sources) {
        return Pattern.compile(
                        "\\b" + String.join("-?", word.split("")) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(sources)
                .find();
    }

    private static String sources() throws IOException {
        var all = new StringBuilder();
        for (var module : all(text("pom.xml"), "<module>(.*)</module>")) {
            var main = ROOT.resolve(module).resolve("src/main");
            if (!Files.isDirectory(main)) {
                continue;
            }
            try (var files = Files.walk(main)) {
                for (var file : (Iterable<Path>) files.filter(DocumentsTest::isSource)::iterator) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".yaml");
    }

    private static Iterable<Path> documents() throws IOException {
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static String first(String text, String pattern) {
        return all(text, pattern).getFirst();
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
