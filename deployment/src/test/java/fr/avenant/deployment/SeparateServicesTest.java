package fr.avenant.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.contracts.Contexts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** {@code docker-compose up}, and nothing else. */
@Order(2) // before the shared stack ends
class SeparateServicesTest {

    private static final List<String> MODULES =
            List.of(
                    "territory-service",
                    "engagement-service",
                    "programmation-service",
                    "reporting-service",
                    "observatory",
                    "demo-identity",
                    "dossiers");
    private static final List<String> DATABASES =
            List.of("territory", "engagement", "programmation", "reporting");

    private final ProductionShape stack = LoadedStack.get();

    @Test
    void every_figure_is_that_of_the_embedded_default() throws Exception {
        var embedded = LoadedStack.starting().undisturbed();

        assertThat(Figures.of(stack.api())).isEqualTo(Figures.of(embedded.api()));
        assertThat(stack.contentChecksum()).isEqualTo(embedded.contentChecksum());
    }

    @Test
    void store_topic_and_journal_hold_the_same_events_once_each() {
        for (var context : Contexts.values()) {
            var stored = stack.storedIds(context);
            assertThat(stored).as(context.topic()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(stack.publishedIds(context)).isEqualTo(Set.copyOf(stored));
            assertThat(stack.journalledIds(context)).isEqualTo(stored);
        }
    }

    @Test
    void no_role_connects_to_the_database_of_another_service() {
        for (var role : DATABASES) {
            for (var database : Stream.concat(DATABASES.stream(), Stream.of("postgres")).toList()) {
                var mayConnect =
                        stack.compose()
                                .query(
                                        "postgres",
                                        "select has_database_privilege('%s', '%s', 'connect')"
                                                .formatted(role, database));
                assertThat(mayConnect)
                        .as("%s to %s", role, database)
                        .containsExactly(role.equals(database) ? "t" : "f");
            }
        }
        assertThat(
                        stack.compose()
                                .query(
                                        "postgres",
                                        """
                                        select rolname from pg_roles
                                        where rolcanlogin and (rolsuper or rolcreatedb or rolcreaterole or rolreplication)\
                                        """))
                .containsExactly("postgres");
    }

    @Test
    void a_container_can_write_nothing_but_its_tmp_and_is_nobody_special() {
        for (var module : MODULES) {
            var container = stack.compose().containers(module).getFirst();
            assertThat(
                            stack.compose()
                                    .inspect(
                                            container,
                                            "{{.HostConfig.ReadonlyRootfs}} {{.Config.User}} {{.HostConfig.CapDrop}}"))
                    .as(module)
                    .isEqualTo("true 10001 [ALL]");
        }
    }

    @Test
    void images_differ_only_in_their_last_layer() {
        var layers =
                MODULES.stream()
                        .map(module ->
                                stack.compose()
                                        .docker(
                                                "image",
                                                "inspect",
                                                "--format={{join .RootFS.Layers \" \"}}",
                                                "avenant/" + module)
                                        .strip())
                        .map(list -> list.substring(0, list.lastIndexOf(' ')))
                        .collect(Collectors.toSet());
        assertThat(layers).hasSize(1);
    }

    @Test
    void postgresql_has_the_sizes_that_the_compose_file_states() {
        var sizes =
                stack.compose()
                        .query(
                                "postgres",
                                """
                                select name || '=' || current_setting(name) from pg_settings where name in
                                ('shared_buffers', 'effective_cache_size', 'max_wal_size', 'wal_compression', 'jit')\
                                """);
        assertThat(sizes)
                .containsExactlyInAnyOrder(
                        "shared_buffers=256MB",
                        "effective_cache_size=512MB",
                        "max_wal_size=2GB",
                        "wal_compression=pglz",
                        "jit=off");
    }

    @Test
    void java_tool_options_are_heard() {
        var flags =
                stack.compose()
                        .docker(
                                "run",
                                "--rm",
                                "--env=JAVA_TOOL_OPTIONS=-XX:MaxHeapSize=128m",
                                "--entrypoint=java",
                                "avenant/territory-service",
                                "-XX:+PrintFlagsFinal",
                                "-version");
        assertThat(flags).containsPattern("MaxHeapSize += " + 128 * 1024 * 1024 + " ");
    }

    @Test
    void passwords_that_nobody_chose_stop_the_start() {
        var unchanged = ProductionShape.root().resolve(".env.example");
        var compose = new Compose(ProductionShape.root(), "avenant-unchanged", unchanged);
        assertThatThrownBy(() -> compose.run("config")).isInstanceOf(AssertionError.class);
    }
}
