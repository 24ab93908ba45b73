package fr.avenant.kit.command;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.guard.CommandReceipts;
import fr.avenant.kit.guard.RecordedFacts;
import fr.avenant.kit.sequencer.AppendSignal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The way of a command from HTTP to the store. */
@Configuration(proxyBeanMethods = false)
@Import(FactListController.class)
public class CommandConfiguration {

    @Bean
    RecordedFacts recordedFacts(JdbcClient jdbc) {
        return new RecordedFacts(jdbc);
    }

    @Bean
    EventsOfTransaction eventsOfTransaction(
            RecordedFacts facts, AppendSignal signal, MeterRegistry metrics) {
        return new EventsOfTransaction(facts, signal, metrics);
    }

    @Bean
    CommandDesk commandDesk(
            CommandGateway commands,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            RecordedFacts facts,
            Premise further,
            Contexts context,
            EventsOfTransaction events,
            ObservationRegistry observations,
            MeterRegistry metrics) {
        var observed = new CommandObservations(observations, metrics);
        var answers = new AnsweredOnce(new CommandReceipts(jdbc));
        var access = new CommandAccess(facts, context);
        var dispatch = new Dispatch(commands, facts, events);
        return new CommandDesk(
                new OneTransaction(new TransactionTemplate(transactions), observed),
                answers,
                new Premises(facts, further, context),
                access,
                dispatch,
                new BatchDesk(jdbc, answers, facts, further, access, dispatch),
                observed);
    }

    /** After the rules of who may ask. */
    @Bean
    WebMvcConfigurer lanesOfLargeGroups() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new GroupLanes()).addPathPatterns("/api/**").order(1);
            }
        };
    }

    @Bean
    CommandOperations commandOperations() {
        return new CommandOperations();
    }

    @Bean
    SmartInitializingSingleton seeEveryStoredEvent(EventStore store, EventsOfTransaction events) {
        return () -> store.subscribe(events::onEvents);
    }
}
