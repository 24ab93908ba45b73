package fr.avenant.dossiers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.dossiers.fact.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of the registered documents, found by their hash in {@code shared/seeds} beside the
 * repository or in the folder that {@code avenant.seeds} names, and in {@code data} beside it.
 */
final class SourceDocuments {

    private static final Path FOLDER =
            Path.of(System.getProperty("avenant.seeds", "../../shared/seeds"));

    /** The documents of the territories; of the State's files, some may be missing. */
    private static final int OF_TERRITORIES = 5;

    private static final String TABLES = "document:anct.";

    private final Map<String, SourceText> texts;

    private SourceDocuments(Map<String, SourceText> texts) {
        this.texts = texts;
    }

    /** Read once: folding them takes a while. */
    private static final class Read {
        private static final SourceDocuments ALL = read();
    }

    /** All that are there; skips the test if there is no such folder. */
    static SourceDocuments orSkip() {
        assumeThat(FOLDER).as("no folder of source documents, so nothing is checked").isDirectory();
        return Read.ALL;
    }

    private static SourceDocuments read() {
        var hashes =
                Dossier.FACTS.stream()
                        .map(Fact::content)
                        .filter(SourceDocument.class::isInstance)
                        .map(it -> ((SourceDocument) it).sha256())
                        .collect(Collectors.toSet());
        var byHash = new HashMap<String, SourceText>();
        for (var folder : new Path[] {FOLDER, FOLDER.resolveSibling("data")}) {
            files(folder)
                    .forEach(file -> {
                        var bytes = bytes(file);
                        if (hashes.contains(sha256(bytes))) {
                            byHash.put(sha256(bytes), SourceText.of(bytes));
                        }
                    });
        }
        var texts = new HashMap<String, SourceText>();
        for (var fact : Dossier.FACTS) {
            if (fact.content() instanceof SourceDocument document
                    && byHash.containsKey(document.sha256())) {
                texts.put(fact.id(), byHash.get(document.sha256()));
            }
        }
        assertThat(texts.size())
                .as("documents found by hash")
                .isGreaterThanOrEqualTo(OF_TERRITORIES);
        return new SourceDocuments(texts);
    }

    boolean has(String document) {
        return texts.containsKey(document);
    }

    /** One that is there. */
    SourceText text(String document) {
        var text = texts.get(document);
        if (text == null) {
            throw new IllegalArgumentException(document);
        }
        return text;
    }

    /** Those that people wrote, and not the State's tables. */
    Stream<SourceText> written() {
        return texts.entrySet().stream()
                .filter(it -> !it.getKey().startsWith(TABLES))
                .map(Map.Entry::getValue);
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
