package fr.avenant.dossiers.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierFolderTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void the_files_of_a_jar_are_those_of_its_folder_of_dossiers() throws IOException {
        var jar = folder.resolve("with space.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name :
                    List.of(
                            "dossiers/documents.yaml",
                            "dossiers/ville/statistics.yaml",
                            "dossiers/schemas/statistics.schema.json",
                            "application.yaml")) {
                out.putNextEntry(new JarEntry(name));
                out.write("é".getBytes(StandardCharsets.UTF_8));
            }
        }
        var one = URI.create("jar:" + jar.toUri() + "!/dossiers/documents.yaml").toURL();
        assertThat(DossierFolder.readBeside(one, _ -> {}))
                .containsExactly(
                        new DossierFile("documents.yaml", "é"),
                        new DossierFile("ville/statistics.yaml", "é"));
    }
}
