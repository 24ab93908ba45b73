package fr.avenant.reporting.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The files in which SQL of the service stands, among others. */
final class SourceTexts {

    private static final Path MAIN = Path.of("src/main");
    private static final List<String> ENDINGS = List.of(".java", ".sql", ".yaml");

    private SourceTexts() {}

    /** Those that have something of the kind. */
    static Set<String> with(Pattern pattern) throws IOException {
        return with(pattern, UnaryOperator.identity());
    }

    /**
     * Likewise.
     *
     * @param without leaves out of a text what may have it
     */
    static Set<String> with(Pattern pattern, UnaryOperator<String> without) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(MAIN)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (ENDINGS.stream().anyMatch(file.toString()::endsWith)) {
                    texts.put(file.toString(), without.apply(Files.readString(file)));
                }
            }
        }
        var found = new TreeSet<>(texts.keySet());
        found.removeIf(file -> !pattern.matcher(texts.getOrDefault(file, "")).find());
        return found;
    }
}
