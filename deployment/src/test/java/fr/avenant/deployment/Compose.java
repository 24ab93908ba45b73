package fr.avenant.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The command line of docker-compose and of Docker, as an operator uses it. */
final class Compose {

    private final Path root;
    private final String project;
    private final Path settings;

    /**
     * @param root folder of {@code docker-compose.yml}
     * @param project prefix of whatever is made, so that other stacks are left alone
     * @param settings file of environment variables
     */
    Compose(Path root, String project, Path settings) {
        this.root = root;
        this.project = project;
        this.settings = settings;
    }

    /**
     * Runs docker-compose.
     *
     * @return what it says on standard output
     * @throws AssertionError if it fails, with all that it said
     */
    String run(String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                "docker-compose",
                                "-p",
                                project,
                                "--env-file",
                                settings.toString()));
        command.addAll(List.of(arguments));
        return execute(command);
    }

    /** The value of a variable of the settings. */
    String setting(String variable) {
        try (var lines = Files.lines(settings)) {
            return lines.filter(line -> line.startsWith(variable + "="))
                    .map(line -> line.substring(variable.length() + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script of {@code deployment/} on the PostgreSQL of this stack. */
    String script(String name, String... arguments) {
        var command = new ArrayList<>(List.of("sh", root.resolve("deployment/" + name).toString()));
        command.addAll(List.of(arguments));
        return execute(command);
    }

    /** Runs docker. */
    String docker(String... arguments) {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        return execute(command);
    }

    /** Names of the containers of a service, running or not, in order. */
    List<String> containers(String service) {
        return lines(
                docker(
                        "ps",
                        "--all",
                        "--filter=label=com.docker.compose.project=" + project,
                        "--filter=label=com.docker.compose.service=" + service,
                        "--format={{.Names}}"));
    }

    /** What {@code docker inspect} says of a container, by a Go template. */
    String inspect(String container, String template) {
        return docker("inspect", "--format=" + template, container).strip();
    }

    /** Rows of an answer to the superuser, columns separated by {@code |}. */
    List<String> query(String database, String sql) {
        return lines(
                run(
                        "exec",
                        "-T",
                        "postgres",
                        "psql",
                        "-U",
                        "postgres",
                        "-d",
                        database,
                        "-Atc",
                        sql));
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).sorted().toList();
    }

    private String execute(Collection<String> command) {
        try {
            var builder = new ProcessBuilder(List.copyOf(command)).directory(root.toFile());
            builder.environment()
                    .putAll(
                            Map.of(
                                    "DOCKER_BUILDKIT",
                                    "0",
                                    "PSQL",
                                    "docker-compose -p %s --env-file %s exec -T postgres psql -U postgres"
                                            .formatted(project, settings)));
            var errors = Path.of("target", "docker.err").toFile();
            var process = builder.redirectError(ProcessBuilder.Redirect.appendTo(errors)).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var ended = process.waitFor();
            if (ended != 0) {
                throw new AssertionError(
                        "%s ended with %d; see %s%n%s".formatted(command, ended, errors, said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
