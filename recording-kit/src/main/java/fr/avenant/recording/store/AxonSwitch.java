package fr.avenant.recording.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves Axon's auto-configuration to services that record. Where several services share a JVM, all
 * of them find it on the class path; those that record have its settings from {@code
 * recording-kit.yaml}.
 */
final class AxonSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String SETTING = "axon.serializer.messages";
    private static final String AXON = "org.axonframework.";

    private boolean records;

    @Override
    public void setEnvironment(Environment environment) {
        records = environment.containsProperty(SETTING);
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        var matches = new boolean[classes.length];
        for (var i = 0; i < classes.length; i++) {
            var name = classes[i];
            matches[i] = records || name == null || !name.startsWith(AXON);
        }
        return matches;
    }
}
