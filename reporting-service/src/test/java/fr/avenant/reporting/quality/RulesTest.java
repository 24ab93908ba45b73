package fr.avenant.reporting.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class RulesTest {

    @Test
    void rules_are_in_the_order_of_their_names() {
        assertThat(Rules.read(file("b.yaml", "b"), file("a.yaml", "a")).all())
                .extracting(Rule::id)
                .containsExactly("a", "b");
    }

    @Test
    void a_file_is_named_after_its_rule() {
        assertThatThrownBy(() -> Rules.read(file("other.yaml", "a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not named after a");
    }

    private static Resource file(String name, String id) {
        var text =
                """
                {id: %s, label: Essai, severity: note, meaning: Rien., remedy: Rien., sql: select}
                """
                        .formatted(id);
        return new ByteArrayResource(text.getBytes(UTF_8), name) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
