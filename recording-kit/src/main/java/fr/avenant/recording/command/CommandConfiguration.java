package fr.avenant.recording.command;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.guard.RecordedFacts;
import fr.avenant.recording.sequencer.AppendSignal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The way of a command from HTTP to the store. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import(FactListController.class)
public class CommandConfiguration {

    @Bean
    RecordedFacts recordedFacts(JdbcClient jdbc) {
        return new RecordedFacts(jdbc);
    }

    @Bean
    CommandObservations commandObservations(
            ObservationRegistry observations, MeterRegistry metrics) {
        return new CommandObservations(observations, metrics);
    }

    @Bean
    CommandAccess commandAccess(RecordedFacts facts, Contexts context) {
        return new CommandAccess(facts, context);
    }

    @Bean
    GroupDecision groupDecision(
            CommandAccess access, Contexts context, Premise further, CommandGateway commands) {
        return new GroupDecision(access, context, further, new Dispatch(commands));
    }

    @Bean
    GroupDesk groupDesk(
            DataSource dataSource,
            GroupDecision decision,
            Premise further,
            AppendSignal signal,
            MeterRegistry metrics,
            CommandObservations observations) {
        return new GroupDesk(name ->
                new GroupWriter(
                        name,
                        dataSource,
                        decision,
                        new GroupStore(further),
                        new StoredEvents(signal, metrics),
                        observations));
    }

    @Bean
    CommandDesk commandDesk(
            GroupDesk groups,
            CommandAccess access,
            CommandObservations observations,
            EventTracing tracing,
            JdbcClient jdbc,
            EventStore store) {
        return new CommandDesk(groups, access, observations, tracing, new Histories(jdbc, store));
    }

    @Bean
    KeptReceipts keptReceipts(JdbcClient jdbc) {
        return new KeptReceipts(jdbc);
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
}
