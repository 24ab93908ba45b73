package fr.avenant.kit.tracing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Leaves Spring Boot's tracing out unless it has an endpoint. Without one, Boot would still make
 * spans, hand them to nobody and pass their contexts on. Its export of logs is always left out.
 */
final class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";
    private static final String LOGS =
            "org.springframework.boot.opentelemetry.autoconfigure.logging.";
    private static final List<String> TRACING =
            List.of(
                    "org.springframework.boot.micrometer.tracing.",
                    "org.springframework.boot.opentelemetry.");

    private boolean isOn;

    @Override
    public void setEnvironment(Environment environment) {
        isOn = StringUtils.hasText(environment.getProperty(ENDPOINT));
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        var matches = new boolean[classes.length];
        for (var i = 0; i < classes.length; i++) {
            var name = classes[i];
            matches[i] = name == null || isWanted(name);
        }
        return matches;
    }

    private boolean isWanted(String name) {
        return !name.startsWith(LOGS) && (isOn || TRACING.stream().noneMatch(name::startsWith));
    }
}
