package fr.avenant.dossiers.fact;

import fr.avenant.contracts.bound.Bounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Where the files lie: a folder, or the copy that travels in the jar. */
final class DossierFolder {

    private static final String RESOURCES = "/dossiers";

    /** The dossiers share their folder with the module that packs them. */
    private static final Set<String> OF_THE_BUILD = Set.of("src", "target");

    /** What was taken from a document, section by section: for readers and a test, not facts. */
    private static final String REVIEW = "review.yaml";

    private DossierFolder() {}

    /**
     * The YAML files of a folder and the folders below it, by name.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    static List<DossierFile> read(Path folder, Consumer<DossierProblem> problems) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> isDossier(folder.relativize(path)))
                    .sorted()
                    .map(path -> file(folder, path, problems))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that were packed with the program. */
    static List<DossierFile> readPacked(Consumer<DossierProblem> problems) {
        var one =
                Objects.requireNonNull(
                        DossierFolder.class.getResource(RESOURCES + "/documents.yaml"),
                        "The dossiers are packed with the program");
        return readBeside(one, problems);
    }

    /** The files of the folder that this resource is in, unpacked or in a jar. */
    static List<DossierFile> readBeside(URL one, Consumer<DossierProblem> problems) {
        try {
            if (!(one.openConnection() instanceof JarURLConnection inJar)) {
                return read(Path.of(one.toURI()).resolveSibling(""), problems);
            }
            try (var jar = FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()))) {
                return read(jar.getPath(RESOURCES), problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A resource has an address", e);
        }
    }

    private static boolean isDossier(Path path) {
        var name = path.getFileName().toString();
        return name.endsWith(".yaml")
                && !name.equals(REVIEW)
                && StreamSupport.stream(path.spliterator(), false)
                        .map(Path::toString)
                        .noneMatch(part -> part.startsWith(".") || OF_THE_BUILD.contains(part));
    }

    private static Optional<DossierFile> file(
            Path folder, Path path, Consumer<DossierProblem> problems) {
        var name = folder.relativize(path).toString().replace('\\', '/');
        try {
            if (Files.size(path) > Bounds.MOST_BYTES) {
                problems.accept(
                        new DossierProblem(
                                new Place(name, 1),
                                "a plus de %d octets".formatted(Bounds.MOST_BYTES)));
                return Optional.empty();
            }
            return Optional.of(new DossierFile(name, Files.readString(path)));
        } catch (CharacterCodingException _) {
            problems.accept(new DossierProblem(new Place(name, 1), "n'est pas en UTF-8"));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
