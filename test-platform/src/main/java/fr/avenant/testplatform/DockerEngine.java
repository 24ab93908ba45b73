package fr.avenant.testplatform;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The Docker engine of this machine, asked by its own command: Testcontainers would log its absence
 * as errors.
 */
final class DockerEngine {

    private static final int PATIENCE_SECONDS = 10;

    private DockerEngine() {}

    /**
     * Which of these images it has, as {@code repository:tag}, and by bare repository too.
     *
     * @throws IOException if there is no engine or it does not answer
     */
    static Set<String> localImages(Set<String> wanted) throws IOException {
        var command = new ArrayList<>(List.of("docker", "image", "ls"));
        // Only a short answer fits into the pipe before it is read.
        wanted.forEach(image -> command.add("--filter=reference=" + image));
        command.add("--format={{.Repository}}:{{.Tag}} {{.Repository}}");
        var docker = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            if (!docker.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                docker.destroyForcibly();
                throw new IOException("silent for " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
        var answer =
                new String(docker.getInputStream().readAllBytes(), Charset.defaultCharset())
                        .strip();
        if (docker.exitValue() != 0) {
            throw new IOException(answer.replaceAll("\\s+", " "));
        }
        return Set.copyOf(List.of(answer.split("\\s+")));
    }
}
