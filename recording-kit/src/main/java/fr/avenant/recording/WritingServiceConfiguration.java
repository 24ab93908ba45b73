package fr.avenant.recording;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.KitConfiguration;
import fr.avenant.kit.access.RememberedRoles;
import fr.avenant.kit.access.RoleFollowers;
import fr.avenant.kit.consumer.LagMetrics;
import fr.avenant.kit.consumer.ParkedEventDesk;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.clock.ClockEndpoint;
import fr.avenant.recording.command.CommandConfiguration;
import fr.avenant.recording.command.FactConfiguration;
import fr.avenant.recording.metrics.DeliveryMetrics;
import fr.avenant.recording.note.NoteConfiguration;
import fr.avenant.recording.openapi.OpenApiConfiguration;
import fr.avenant.recording.relay.Relay;
import fr.avenant.recording.relay.RelayClients;
import fr.avenant.recording.relay.RelayedTopic;
import fr.avenant.recording.sequencer.AppendSignal;
import fr.avenant.recording.sequencer.OtherInstances;
import fr.avenant.recording.sequencer.Sequencer;
import fr.avenant.recording.sequencer.SequencerSettings;
import fr.avenant.recording.sequencer.SingleActive;
import fr.avenant.recording.sequencer.WakeUp;
import fr.avenant.recording.store.EventStoreConfiguration;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that takes commands and publishes events; it says which context it is by a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SequencerSettings.class)
@Import({
    KitConfiguration.class,
    EventStoreConfiguration.class,
    CommandConfiguration.class,
    FactConfiguration.class,
    NoteConfiguration.class,
    OpenApiConfiguration.class
})
public class WritingServiceConfiguration {

    /** For what nobody tells; what is told wakes up at once. */
    static final Duration POLL = Duration.ofSeconds(1);

    static final Duration STANDBY = Duration.ofSeconds(1);

    /** Those who have the turn of a relay. */
    static final String RELAYS = "relays";

    private final WakeUp appended = new WakeUp();

    @Bean
    AppendSignal appendSignal(
            DataSource dataSource, @Qualifier("activeSequencer") SingleActive sequencer) {
        return new AppendSignal(dataSource, appended, sequencer::isActive);
    }

    @Bean
    OtherInstances otherInstances(DataSource dataSource, List<Relay> relays) {
        return new OtherInstances(dataSource, appended, () -> relays.forEach(Relay::wakeUp));
    }

    @Bean
    Sequencer sequencer(
            SequencerSettings settings,
            List<Relay> relays,
            @Qualifier(RELAYS) List<SingleActive> active) {
        return new Sequencer(
                appended,
                POLL,
                settings.clockLimit(),
                Sequencer.tell(
                        () -> relays.forEach(Relay::wakeUp),
                        () -> active.stream().allMatch(SingleActive::isActive)));
    }

    @Bean
    SingleActive activeSequencer(DataSource dataSource, Sequencer sequencer) {
        return new SingleActive(dataSource, sequencer, STANDBY);
    }

    @Bean
    Relay relay(Topics topics, Contexts context, EventTracing tracing) {
        var kafka = new RelayClients(topics.connection());
        return new Relay(kafka, topics, RelayedTopic.of(context), POLL, tracing);
    }

    @Bean
    @Qualifier(RELAYS)
    SingleActive activeRelay(DataSource dataSource, @Qualifier("relay") Relay relay) {
        return new SingleActive(dataSource, relay, STANDBY);
    }

    /** Roles hold once they are published, in the service that publishes them as everywhere. */
    @Bean
    TopicFollower roleFollower(
            Contexts context, DataSource dataSource, Topics topics, RememberedRoles remembered) {
        return RoleFollowers.follow(context.label(), dataSource, topics, remembered);
    }

    @Bean
    ParkedEventDesk parkedEventDesk(Contexts context, DataSource dataSource, Topics topics) {
        return ReferenceFollowers.parkedEvents(context, dataSource, topics);
    }

    @Bean
    DeliveryMetrics deliveryMetrics(JdbcClient jdbc, Sequencer sequencer, List<Relay> relays) {
        return new DeliveryMetrics(jdbc, sequencer, relays);
    }

    @Bean
    ClockEndpoint clockEndpoint(JdbcClient jdbc, Sequencer sequencer) {
        return new ClockEndpoint(jdbc, sequencer);
    }

    @Bean
    LagMetrics lagMetrics(List<TopicFollower> followers) {
        return new LagMetrics(followers);
    }
}
