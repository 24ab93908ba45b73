package fr.avenant.testplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlatformChoiceTest {

    private static final Set<String> NEEDED = Set.of("postgres:18", "apache/kafka:4.3.1");

    @Test
    void an_engine_with_all_images_gives_containers() {
        var choice =
                PlatformChoice.make(
                        null,
                        _ -> Set.of("postgres:18", "apache/kafka:4.3.1", "debian:12"),
                        NEEDED);

        assertThat(choice.kind()).isEqualTo(PlatformKind.CONTAINERS);
    }

    @Test
    void an_engine_that_lacks_an_image_is_left_alone_and_the_image_named() {
        var choice =
                PlatformChoice.make(null, _ -> Set.of("postgres:17", "apache/kafka:4.3.1"), NEEDED);

        assertThat(choice.kind()).isEqualTo(PlatformKind.LOCAL);
        assertThat(choice.reason()).contains("postgres:18").doesNotContain("apache/kafka");
    }

    @Test
    void without_an_engine_the_local_platform_is_taken_and_says_why() {
        var choice =
                PlatformChoice.make(
                        null,
                        _ -> {
                            throw new IOException("Cannot run program \"docker\"");
                        },
                        NEEDED);

        assertThat(choice.kind()).isEqualTo(PlatformKind.LOCAL);
        assertThat(choice.reason()).contains("Cannot run program");
    }

    @Test
    void a_forced_choice_asks_no_engine() {
        PlatformChoice.ImageList unasked =
                _ -> {
                    throw new AssertionError("asked");
                };

        assertThat(PlatformChoice.make("local", unasked, NEEDED).kind())
                .isEqualTo(PlatformKind.LOCAL);
        assertThat(PlatformChoice.make("containers", unasked, NEEDED).kind())
                .isEqualTo(PlatformKind.CONTAINERS);
    }

    @Test
    void a_choice_that_does_not_exist_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlatformChoice.make("cloud", _ -> NEEDED, NEEDED))
                .withMessageContaining("cloud");
    }
}
