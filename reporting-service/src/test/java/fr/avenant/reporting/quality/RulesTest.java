package fr.avenant.reporting.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

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

    /** In the words of the pages. */
    @Test
    void a_rule_says_why_its_findings_are_as_grave_as_they_are() throws IOException {
        var words =
                Map.of(
                        Severity.ERROR, "erreur",
                        Severity.WARNING, "doute",
                        Severity.NAMING, "plusieurs noms",
                        Severity.NOTE, "remarque");
        var rules =
                Rules.read(
                        new PathMatchingResourcePatternResolver()
                                .getResources("classpath:data-quality/*.yaml"));

        assertThat(rules.all())
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThat(rule.meaning())
                                .as(rule.id())
                                .contains(
                                        Stream.of(Severity.values())
                                                .filter(it ->
                                                        it == rule.severity()
                                                                || rule.sql()
                                                                        .contains(
                                                                                "'"
                                                                                        + it.label()
                                                                                        + "'"))
                                                .map(words::get)
                                                .toList()));
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
