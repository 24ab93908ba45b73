package fr.avenant.reporting.scenario;

import fr.avenant.testplatform.TestPlatform;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a publisher and a service that reads what it publishes, the same ones to all: the
 * names of the topics are given. Each test has territories of its own in it.
 */
public final class SharedService implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(SharedService.class);

    /** A catalogue with measures that only tests need. */
    public static final String CATALOGUE =
            "--avenant.catalogue=classpath:catalogue/*.yaml,classpath:test-catalogue/*.yaml";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        var type = parameter.getParameter().getType();
        return type == Publisher.class || type == RunningReporting.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == Publisher.class
                ? publisher(extension)
                : reporting(extension);
    }

    private static Publisher publisher(ExtensionContext extension) {
        return extension
                .getRoot()
                .getStore(OURS)
                .computeIfAbsent(
                        Publisher.class,
                        _ -> new Publisher(TestPlatform.kafka().bootstrapServers()),
                        Publisher.class);
    }

    private static RunningReporting reporting(ExtensionContext extension) {
        return extension
                .getRoot()
                .getStore(OURS)
                .computeIfAbsent(RunningReporting.class, _ -> startFresh(), RunningReporting.class);
    }

    private static RunningReporting startFresh() {
        TestPlatform.postgreSql().freshSchema("shared").close();
        return RunningReporting.start("shared", CATALOGUE);
    }
}
