package fr.avenant.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages have no word of their own for what the API has a word for. */
class WordsOfCodesTest {

    private static final Path MAIN = Path.of("src/main");

    /** What things are called: a heading of a page is a noun, too, and says nothing of a code. */
    private static final Set<String> NOUNS =
            Set.of(
                    "dimension",
                    "unit",
                    "entry",
                    "count",
                    "event",
                    "context",
                    "role",
                    "breakdown",
                    "organisationKind",
                    "contractKind",
                    "column",
                    "export",
                    "indicatorNature",
                    "member.nature",
                    "nature",
                    "resource",
                    "ruleSubject",
                    "loading",
                    "severity.note",
                    "status.value");

    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|(?m)//.*$|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ELEMENT = Pattern.compile("<((?:[^<>\"]|\"[^\"]*\")*)>([^<]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w:-]+=\"([^\"]*)\"");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");
    private static final Pattern REPLACED = Pattern.compile("th:(text|utext|insert|replace)=");
    private static final Pattern SPACE = Pattern.compile("(?:\\\\u00a0|\\s|\u00a0|\u202f)+");
    private static final Pattern BETWEEN = Pattern.compile("\\$\\{[^}]*}|%[sd]|[:,;.()|«»–·]");

    @Test
    void no_page_writes_what_the_api_calls_a_code() throws IOException {
        var known = words();
        var written = new TreeSet<String>();
        for (var file : files()) {
            for (var text : texts(file)) {
                for (var piece : BETWEEN.splitAsStream(text).toList()) {
                    var codes = known.get(plain(piece));
                    if (codes != null) {
                        written.add(file.getFileName() + ": " + piece.strip() + " is " + codes);
                    }
                }
            }
        }

        assertThat(known).hasSizeGreaterThan(150).containsKeys("dépensé", "année déduite");
        assertThat(written).isEmpty();
    }

    @Test
    void a_word_is_found_wherever_a_page_has_it() {
        assertThat(texts("a.html", "<p title=\"x\">Prévu : <b th:text=\"${'Dépensé'}\">10</b></p>"))
                .contains("Prévu : ", "Dépensé")
                .doesNotContain("10");
        assertThat(texts("A.java", "/** Prévu */ var a = \"TFPB : prévu\"; // \"dépensé\""))
                .containsExactly("TFPB : prévu");
    }

    /** By the word: whose it is. A name of a measure of one word is a noun. */
    private static Map<String, Set<String>> words() throws IOException {
        var words = new TreeMap<String, Set<String>>();
        Reporting.labels()
                .forEach((group, labels) ->
                        labels.forEach((code, word) -> {
                            var name = group + "." + code;
                            if (!NOUNS.contains(group) && !NOUNS.contains(name)) {
                                words.computeIfAbsent(plain(word), _ -> new TreeSet<>()).add(name);
                            }
                        }));
        for (var label : Reporting.namesOfMeasures()) {
            if (label.contains(" ")) {
                words.computeIfAbsent(plain(label), _ -> new TreeSet<>()).add("measure");
            }
        }
        return words;
    }

    private static List<Path> files() throws IOException {
        try (var java = Files.walk(MAIN.resolve("java"));
                var templates = Files.walk(MAIN.resolve("resources/observatory/templates"))) {
            return Stream.concat(java, templates)
                    .filter(file -> file.toString().matches(".*\\.(java|html)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> texts(Path file) throws IOException {
        return texts(file.toString(), Files.readString(file));
    }

    /** What a file shows as it stands: strings of code, and of a template what nothing replaces. */
    private static List<String> texts(String file, String content) {
        var code = COMMENT.matcher(content).replaceAll("");
        return file.endsWith(".java")
                ? STRING.matcher(code).results().map(found -> found.group(1)).toList()
                : ELEMENT.matcher(code)
                        .results()
                        .flatMap(element -> shown(element.group(1), element.group(2)))
                        .toList();
    }

    private static Stream<String> shown(String element, String text) {
        var quoted =
                ATTRIBUTE
                        .matcher(element)
                        .results()
                        .flatMap(attribute -> QUOTED.matcher(attribute.group(1)).results())
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
        return REPLACED.matcher(element).find() ? quoted : Stream.concat(quoted, Stream.of(text));
    }

    private static String plain(String text) {
        return SPACE.splitAsStream(text.replace('’', '\''))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.FRENCH);
    }
}
