package fr.avenant.dossiers.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the text that a locator leads to: the paragraphs whose beginning it quotes, or else the
 * section that {@code sections.txt} knows under the beginning of the locator.
 */
final class Sections {

    /** The beginning of a passage, and not a title. */
    private static final Pattern BEGINNING = Pattern.compile("«\\s*([^»]*?)\\s*…\\s*»");

    /**
     * A section of a document.
     *
     * @param locator how the locators into it begin
     * @param text from its heading to the next one
     */
    private record Section(String document, String locator, SourceText text) {}

    private final SourceDocuments documents;
    private final List<Section> sections;

    private Sections(SourceDocuments documents, List<Section> sections) {
        this.documents = documents;
        this.sections = sections;
    }

    /** Of all documents that are there. */
    static Sections of(SourceDocuments documents) {
        var sections = new ArrayList<Section>();
        var lines = listed();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var text = documents.text(line[0]);
            var from = start(lines, at, documents);
            var isLast = at + 1 == lines.size() || !lines.get(at + 1)[0].equals(line[0]);
            var to = isLast ? text.written().length() : start(lines, at + 1, documents);
            sections.add(new Section(line[0], line[1], text.part(from, to)));
        }
        return new Sections(documents, sections);
    }

    /** Where a heading stands: after the one before it in the list. */
    private static int start(List<String[]> lines, int at, SourceDocuments documents) {
        var line = lines.get(at);
        var text = documents.text(line[0]).written();
        var isFirst = at == 0 || !lines.get(at - 1)[0].equals(line[0]);
        var from = isFirst ? 0 : start(lines, at - 1, documents) + 1;
        var heading = SourceText.folded(line[2]).strip();
        for (var begin = from; begin < text.length(); ) {
            var end = text.indexOf('\n', begin);
            var stop = end < 0 ? text.length() : end;
            if (SourceText.folded(text.substring(begin, stop)).strip().startsWith(heading)) {
                return begin;
            }
            begin = stop + 1;
        }
        throw new IllegalStateException("No heading " + line[2] + " in " + line[0]);
    }

    private static List<String[]> listed() {
        try (var list =
                Objects.requireNonNull(Sections.class.getResourceAsStream("/sections.txt"))) {
            return new String(list.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if a locator can be followed by a reader alone. */
    List<String> at(String document, String locator) {
        var quoted =
                BEGINNING
                        .matcher(locator)
                        .results()
                        .flatMap(it -> documents.text(document).paragraphsWith(it.group(1)))
                        .toList();
        return quoted.isEmpty()
                ? section(document, locator).map(SourceText::written).stream().toList()
                : quoted;
    }

    /** The smallest that is known; empty if none is. */
    Optional<SourceText> section(String document, String locator) {
        return sections.stream()
                .filter(it -> it.document().equals(document) && locator.startsWith(it.locator()))
                .max(Comparator.comparingInt(it -> it.locator().length()))
                .map(Section::text);
    }

    /** What a locator says itself, which is made of headings: no passage, no remark. */
    static String headings(String locator) {
        var first = Stream.of(locator.split(" ; ")).findFirst().orElse(locator);
        return BEGINNING.matcher(first).replaceAll(" ");
    }
}
