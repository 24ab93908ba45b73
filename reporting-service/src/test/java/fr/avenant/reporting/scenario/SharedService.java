package fr.avenant.reporting.scenario;

import fr.avenant.testplatform.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a publisher and a service that reads what it publishes, the same ones to all of a
 * JVM: the names of the topics are given. Each test has territories of its own in it.
 */
public final class SharedService implements ParameterResolver {

    /** A catalogue with measures that only tests need. */
    public static final String CATALOGUE =
            "--avenant.catalogue=classpath:catalogue/*.yaml,classpath:test-catalogue/*.yaml";

    private static @Nullable Publisher publisher;
    private static @Nullable RunningReporting reporting;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        var type = parameter.getParameter().getType();
        return type == Publisher.class || type == RunningReporting.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == Publisher.class ? publisher() : reporting();
    }

    private static synchronized Publisher publisher() {
        if (publisher == null) {
            var bootstrapServers = TestPlatform.kafka().bootstrapServers();
            publisher = TestPlatform.closedAtTheEnd(new Publisher(bootstrapServers));
        }
        return publisher;
    }

    private static synchronized RunningReporting reporting() {
        if (reporting == null) {
            TestPlatform.postgreSql().freshSchema("shared").close();
            reporting = TestPlatform.closedAtTheEnd(RunningReporting.start("shared", CATALOGUE));
        }
        return reporting;
    }
}
