package fr.avenant.recording.store;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.Upcasters;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What Axon's auto-configuration leaves out, without an error, on Spring Boot 4 without JPA. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    private static final String UNIQUE_VIOLATION = "23505";

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    ConnectionProvider axonConnectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    PersistenceExceptionResolver axonPersistenceExceptionResolver() {
        return EventStoreConfiguration::isKeyTaken;
    }

    /** Axon's own resolver waits for an exception class that PostgreSQL's driver does not have. */
    private static boolean isKeyTaken(Exception failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof SQLException sql
                                && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    /** The hashes name the source that is on the topic. */
    @Bean
    FlywayConfigurationCustomizer sourceOfTheEvents(Contexts context) {
        return flyway -> flyway.placeholders(Map.of("source", context.source()));
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Contexts context) {
        return new PublishedTypeSerializer(EventTypes.of(context.events()));
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver exceptions,
            @Qualifier("eventSerializer") Serializer serializer) {
        return engine(connections, transactions, exceptions, serializer, Upcasters.released());
    }

    static EventStorageEngine engine(
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver exceptions,
            Serializer serializer,
            Upcasters upcasters) {
        return new JsonEventStorageEngine(
                JsonEventStorageEngine.builder()
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .persistenceExceptionResolver(exceptions)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .upcasterChain(new EventUpcasterChain(new PublishedUpcasters(upcasters)))
                        .dataType(String.class)
                        .schema(JsonEventStorageEngine.schema("event"))
                        .appendEvents(JsonEventStorageEngine::appendEvents));
    }

    /** Deciding needs no transaction: what is decided is stored afterwards, many at once. */
    @Bean
    CommandBus commandBus(org.axonframework.config.Configuration axon) {
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    /** The message that led to an event, and the request at the root of it all. */
    @Bean
    CorrelationDataProvider messageOrigin() {
        return new MessageOriginProvider(
                MessageMetadata.CAUSATION_ID, MessageMetadata.CORRELATION_ID);
    }

    @Bean
    CorrelationDataProvider commandMetadata() {
        return new SimpleCorrelationDataProvider(
                MessageMetadata.ACTOR,
                MessageMetadata.TERRITORY,
                MessageMetadata.CONTENT_HASH,
                MessageMetadata.TRACEPARENT);
    }
}
