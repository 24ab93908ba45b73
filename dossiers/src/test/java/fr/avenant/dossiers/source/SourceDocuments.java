package fr.avenant.dossiers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.avenant.contracts.territory.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The texts of the registered documents, found by their hash: those that people wrote in {@code
 * shared/seeds} beside the repository, or in the folder that {@code avenant.seeds} names; the
 * tables of the State, as far as they are there, in {@code data} beside it.
 */
final class SourceDocuments {

    private static final Path FOLDER =
            Path.of(System.getProperty("avenant.seeds", "../../shared/seeds"));

    private static final int OF_TERRITORIES = 5;

    private final Map<String, SourceText> written;
    private final Map<String, SourceText> tables;

    private SourceDocuments() {
        var registered = new HashMap<String, String>();
        for (var fact : Dossier.FACTS) {
            if (fact.content() instanceof SourceDocument document) {
                registered.put(document.sha256(), fact.id());
            }
        }
        written = found(FOLDER, registered);
        tables = found(FOLDER.resolveSibling("data"), registered);
        assertThat(written)
                .as("documents of " + FOLDER)
                .hasSizeGreaterThanOrEqualTo(OF_TERRITORIES);
    }

    /** Read once: to fold them takes a while. */
    private static final class Read {
        private static final SourceDocuments ALL = new SourceDocuments();
    }

    /** All that are there; skips the test if there is no such folder. */
    static SourceDocuments orSkip() {
        assumeThat(FOLDER).as("no folder of source documents, so nothing is checked").isDirectory();
        return Read.ALL;
    }

    boolean has(String document) {
        return written.containsKey(document) || tables.containsKey(document);
    }

    /** One that is there. */
    SourceText text(String document) {
        var text = written.getOrDefault(document, tables.get(document));
        if (text == null) {
            throw new IllegalArgumentException(document);
        }
        return text;
    }

    /** Those that people wrote. */
    Stream<SourceText> written() {
        return written.values().stream();
    }

    private static Map<String, SourceText> found(Path folder, Map<String, String> registered) {
        var found = new HashMap<String, SourceText>();
        files(folder)
                .forEach(file -> {
                    var bytes = bytes(file);
                    var document = registered.get(sha256(bytes));
                    if (document != null) {
                        found.put(document, SourceText.of(bytes));
                    }
                });
        return found;
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
