package fr.avenant.recording.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.mock.env.MockEnvironment;

/** In a JVM where some services record and others do not. */
class AxonSwitchTest {

    private static final String AXON =
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration";
    private static final String DATABASE =
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";

    @EnableAutoConfiguration
    private static final class Service {}

    @Test
    void whoever_records_has_axon() {
        var settings = new MockEnvironment().withProperty("axon.serializer.messages", "jackson3");

        assertThat(configuredBy(settings)).contains(AXON, DATABASE);
    }

    @Test
    void whoever_only_answers_has_nothing_of_axon_and_all_the_rest() {
        assertThat(configuredBy(new MockEnvironment()))
                .contains(DATABASE)
                .noneMatch(name -> name.startsWith("org.axonframework"));
    }

    /** What Spring Boot would configure with these settings. */
    private static List<String> configuredBy(MockEnvironment settings) {
        var selector = new AutoConfigurationImportSelector();
        selector.setEnvironment(settings);
        selector.setBeanFactory(new DefaultListableBeanFactory());
        selector.setBeanClassLoader(AxonSwitchTest.class.getClassLoader());
        selector.setResourceLoader(new DefaultResourceLoader());
        return List.of(selector.selectImports(AnnotationMetadata.introspect(Service.class)));
    }
}
