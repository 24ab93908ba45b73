package fr.avenant.testplatform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;

/** That each method which answers an address says who may ask. */
public final class AddressesWithRules {

    private static final String MAPPING = "org.springframework.web.bind.annotation.RequestMapping";
    private static final String RULE = "fr.avenant.kit.access.Requires";

    private AddressesWithRules() {}

    /** Fails if a method has none. */
    public static void check(JavaClasses code) {
        assertThat(
                        code.stream()
                                .flatMap(type -> type.getMethods().stream())
                                .filter(method -> method.isMetaAnnotatedWith(MAPPING)))
                .allMatch(AddressesWithRules::hasRule);
    }

    private static boolean hasRule(JavaMethod method) {
        return method.isAnnotatedWith(RULE) || method.getOwner().isAnnotatedWith(RULE);
    }
}
