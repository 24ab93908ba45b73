package fr.avenant.testplatform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.avenant.testplatform.architecture.ServiceClasses;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The French words of refusals, and the codes that need them. */
public final class RefusalTexts {

    private RefusalTexts() {}

    /**
     * Fails unless each code of a package has its title, detail and action, none is blank, and
     * there are no others.
     *
     * @param file its name below {@code problems}
     * @param more codes that are nobody's refusal
     */
    public static void check(String rootPackage, String file, String... more) {
        var texts = texts(file);
        assertThat(texts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(codes(rootPackage).stream(), Stream.of(more))
                                .flatMap(code ->
                                        Stream.of("title", "detail", "action")
                                                .map(part -> code + "." + part))
                                .toList());
        assertThat(texts.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    /** Read from the classes, so that a new constant cannot be forgotten. */
    static Set<String> codes(String rootPackage) {
        return ServiceClasses.below(rootPackage).stream()
                .filter(JavaClass::isEnum)
                .filter(type -> type.isAssignableTo("fr.avenant.kit.refusal.Refusal"))
                .map(JavaClass::reflect)
                .filter(Class::isEnum) // a constant with a body is a class of its own
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name())
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    static Properties texts(String file) {
        var texts = new Properties();
        try (var stream =
                RefusalTexts.class.getResourceAsStream("/problems/" + file + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(stream, file), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
