package fr.avenant.testplatform;

import java.util.Set;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL and Kafka in containers, set up like the local ones. */
final class ContainerParts implements PlatformParts {

    private static final String POSTGRESQL_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.3.1";

    /**
     * What Testcontainers cleans up with, in a version of its own choice, unless it is told not to.
     */
    private static final String CLEANER_IMAGE = "testcontainers/ryuk";

    static Set<String> neededImages() {
        return Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))
                ? Set.of(POSTGRESQL_IMAGE, KAFKA_IMAGE)
                : Set.of(POSTGRESQL_IMAGE, KAFKA_IMAGE, CLEANER_IMAGE);
    }

    @Override
    public TestPostgreSql startPostgreSql() {
        var container =
                new PostgreSQLContainer(POSTGRESQL_IMAGE)
                        .withEnv(
                                "POSTGRES_INITDB_ARGS",
                                "--encoding=UTF8 --no-locale --locale-provider=builtin --builtin-locale=C.UTF-8")
                        .withCommand("postgres", "-c", "max_connections=200");
        container.start();
        return new TestPostgreSql(
                container.getJdbcUrl(),
                container.getUsername(),
                container.getPassword(),
                container);
    }

    @Override
    public Broker startKafka() {
        var container =
                new KafkaContainer(KAFKA_IMAGE)
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                        .withEnv("KAFKA_LOG_RETENTION_MS", "-1")
                        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        return new ContainerBroker(container);
    }

    @Override
    public void close() {
        // The containers share nothing.
    }

    /** Freezes its container instead of stopping it: started again, it would have another port. */
    private record ContainerBroker(KafkaContainer container) implements Broker {

        @Override
        public String bootstrapServers() {
            return container.getBootstrapServers();
        }

        @Override
        public void stop() {
            DockerClientFactory.lazyClient().pauseContainerCmd(container.getContainerId()).exec();
        }

        @Override
        public void restart() {
            DockerClientFactory.lazyClient().unpauseContainerCmd(container.getContainerId()).exec();
        }

        @Override
        public void close() {
            container.stop();
        }
    }
}
