package fr.avenant.testplatform.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** That each refusal of a service's own can be met over HTTP, and helps who meets it. */
public interface RefusalRules {

    Contexts context();

    /** By code, requests that end in that refusal. */
    Map<String, Supplier<Answer>> refusals();

    @Test
    default void each_refusal_is_shown_and_no_other() {
        assertThat(refusals().keySet()).isEqualTo(codes());
    }

    @TestFactory
    default Stream<DynamicTest> a_refusal_says_what_is_wrong_and_what_to_do() {
        return refusals().entrySet().stream()
                .map(refusal ->
                        DynamicTest.dynamicTest(
                                refusal.getKey(),
                                () -> assertRefused(refusal.getValue().get(), refusal.getKey())));
    }

    @Test
    default void each_refusal_has_its_words_and_no_word_is_left_over() {
        var words = words();
        var codes = codes();

        for (var code : codes) {
            assertThat(words.stringPropertyNames())
                    .contains(code + ".title", code + ".detail", code + ".action");
        }
        assertThat(words.stringPropertyNames().stream().map(RefusalRules::code))
                .allMatch(codes::contains);
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.text("code")).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("type")).isEqualTo("urn:avenant:problem:" + code);
        assertThat(answer.text("title")).isNotBlank().isNotEqualTo(code);
        assertThat(answer.text("detail")).isNotBlank();
        assertThat(answer.text("action")).isNotBlank();
    }

    private Set<String> codes() {
        return RefusalTexts.codes(getClass().getPackageName());
    }

    private Properties words() {
        return RefusalTexts.texts(context().label());
    }

    private static String code(String key) {
        return key.substring(0, key.lastIndexOf('.'));
    }
}
