package fr.avenant.dossiers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.contracts.territory.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Labels, definitions and remarks are our own words: no more than eight in a row are those of a
 * document. Names of things are aside: those that facts register, those of {@code
 * names-of-things.txt}, and titles of sections in quotation marks.
 */
class OwnWordsTest {

    private static final int TOO_MANY = 9;
    private static final int LONG_NAME = 5;

    /** What is quoted, and fields that hold a name of something. */
    private static final Set<String> NOT_OUR_WORDS =
            Set.of("printed", "name", "otherNames", "title", "issuer", "edition", "legalBasis");

    private static final Pattern QUOTED = Pattern.compile("«[^»]*»");

    /** Skipped where the documents are not. */
    @Test
    void no_text_of_a_fact_has_nine_words_in_a_row_of_a_document() {
        var copied = copied();
        var offenders =
                Dossier.FACTS.stream()
                        .flatMap(Dossier::words)
                        .filter(words -> !NOT_OUR_WORDS.contains(words.component()))
                        .filter(words -> copied.isIn(words.text()))
                        .map(Dossier.Words::toString)
                        .toList();

        assertThat(offenders).isEmpty();
    }

    /**
     * Reviews, definitions of measures, explanations of rules; skipped where the documents are not.
     */
    @Test
    void nor_has_any_text_about_them() {
        var copied = copied();
        var offenders =
                Stream.concat(
                                files(Path.of("."), "review.yaml", ".md"),
                                files(
                                        Path.of("../reporting-service/src/main/resources"),
                                        ".yaml",
                                        ".properties"))
                        .flatMap(file -> lines(file).filter(line -> copied.isIn(line.text())))
                        .map(Line::toString)
                        .toList();

        assertThat(offenders).isEmpty();
    }

    private record Line(Path file, int number, String text) {
        @Override
        public String toString() {
            return file + ":" + number + " " + text.strip();
        }
    }

    /** The rows of nine words that a document prints, and the names that are aside. */
    private record Copied(Set<String> printed, List<String> names) {

        boolean isIn(String text) {
            var own =
                    String.join(
                            "|", Stream.of(QUOTED.split(text)).map(SourceText::folded).toList());
            return hasRow(own) && hasRow(withoutNames(own));
        }

        private boolean hasRow(String folded) {
            return Stream.of(folded.split("\\|"))
                    .flatMap(part -> rows(List.of(part.strip().split(" "))))
                    .anyMatch(printed::contains);
        }

        private String withoutNames(String folded) {
            var rest = folded;
            for (var name : names) {
                rest = rest.replace(name, " | ");
            }
            return rest;
        }
    }

    private static Copied copied() {
        var printed = new HashSet<String>();
        SourceDocuments.orSkip()
                .written()
                .forEach(text -> rows(SourceText.words(text.written())).forEach(printed::add));
        return new Copied(printed, names());
    }

    private static Stream<String> rows(List<String> words) {
        return Stream.iterate(0, at -> at + TOO_MANY <= words.size(), at -> at + 1)
                .map(at -> String.join(" ", words.subList(at, at + TOO_MANY)));
    }

    /** Those of many words, the longest first: a short one takes no row of nine along. */
    private static List<String> names() {
        var names = new ArrayList<String>();
        for (var fact : Dossier.FACTS) {
            switch (fact.content()) {
                case Organisation it -> {
                    names.add(it.name());
                    names.addAll(it.otherNames());
                }
                case Quartier it -> {
                    names.add(it.name());
                    names.addAll(it.otherNames());
                }
                case Contract it -> names.add(it.title());
                case SourceDocument it -> names.add(it.title());
                case Territory it ->
                        names.add(
                                String.join(
                                        " ",
                                        it.communes().stream()
                                                .map(Territory.Commune::name)
                                                .toList()));
                default -> {}
            }
        }
        try (var listed =
                Objects.requireNonNull(
                        OwnWordsTest.class.getResourceAsStream("/names-of-things.txt"))) {
            new String(listed.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('|')))
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stream()
                .filter(name -> SourceText.words(name).size() >= LONG_NAME)
                .map(SourceText::folded)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<Path> files(Path folder, String... endings) {
        assumeThat(folder).isDirectory();
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> !file.toString().contains("target"))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Line> lines(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return Stream.iterate(0, at -> at < lines.size(), at -> at + 1)
                    .map(at -> new Line(file, at + 1, lines.get(at)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
