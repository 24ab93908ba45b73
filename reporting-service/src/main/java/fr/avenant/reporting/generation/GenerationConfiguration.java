package fr.avenant.reporting.generation;

import fr.avenant.kit.access.Reach;
import fr.avenant.kit.consumer.ParkedEventDesk;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.disclosure.DisclosedFacts;
import fr.avenant.reporting.questionbudget.StatementTimeout;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the generations to the pool. */
@Configuration(proxyBeanMethods = false)
class GenerationConfiguration {

    @Bean
    GenerationDataSource generationDataSource(
            DataSource pool, @Value("${spring.flyway.default-schema}") String base) {
        return new GenerationDataSource(pool, base);
    }

    @Bean
    GenerationTables generationTables(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            GenerationDataSource connections,
            Projections projections) {
        return new GenerationTables(
                jdbc, new TransactionTemplate(transactions), connections, projections);
    }

    @Bean
    Generations generations(
            GenerationTables tables,
            GenerationDataSource connections,
            Topics topics,
            Projections projections,
            EventTracing tracing,
            GenerationWork work,
            List<BeforeServing> before) {
        var held = new HeldProjections(projections, connections.base());
        return new Generations(
                tables,
                connections,
                new Builds(topics, held, tracing),
                topics,
                built -> before.forEach(it -> work.prepare(built, it)));
    }

    /** Of the generation that serves. A rebuild judges anew, also what was released. */
    @Bean
    ParkedEventDesk parkedEventDesk(
            GenerationTables tables,
            GenerationDataSource connections,
            Topics topics,
            Projections projections) {
        return new ParkedEventDesk(
                () -> connections.of(tables.serving().orElseThrow()),
                topics,
                new HeldProjections(projections, connections.base()));
    }

    @Bean
    HeldAggregates heldAggregates(
            GenerationTables tables,
            GenerationDataSource connections,
            Catalogue catalogue,
            Projections projections,
            @Qualifier("parkedEventDesk") ParkedEventDesk desk) {
        return new HeldAggregates(
                tables, connections, new DisclosedFacts(catalogue), projections.details(), desk);
    }

    @Bean
    ReadingConnections readingConnections(DataSource pool) {
        return new ReadingConnections(pool);
    }

    @Bean
    ReadModel readModel(
            ReadingConnections readers,
            GenerationDataSource connections,
            GenerationTables tables,
            StatementTimeout timeout,
            Supplier<Reach> asker,
            Catalogue catalogue) {
        return new ReadModel(readers, connections, tables, timeout, asker, catalogue::states);
    }

    @Bean
    GenerationWork generationWork(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            GenerationTables tables,
            ReadModel readModel) {
        var work = new TransactionTemplate(transactions);
        work.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new GenerationWork(jdbc, work, tables, readModel);
    }
}
