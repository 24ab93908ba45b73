package fr.avenant.recording;

import static fr.avenant.recording.WritingServiceConfiguration.POLL;
import static fr.avenant.recording.WritingServiceConfiguration.RELAYS;
import static fr.avenant.recording.WritingServiceConfiguration.STANDBY;

import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.relay.Relay;
import fr.avenant.recording.relay.RelayClients;
import fr.avenant.recording.relay.RelayedTopic;
import fr.avenant.recording.sequencer.SingleActive;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For the service whose events tell of roles: they go ahead of all others, on their own topic. */
@Configuration(proxyBeanMethods = false)
public class RoleRelayConfiguration {

    @Bean
    Relay roleRelay(Topics topics, EventTracing tracing) {
        var kafka = new RelayClients(topics.connection());
        return new Relay(kafka, topics, RelayedTopic.ofRoles(), POLL, tracing);
    }

    @Bean
    @Qualifier(RELAYS)
    SingleActive activeRoleRelay(DataSource dataSource, @Qualifier("roleRelay") Relay relay) {
        return new SingleActive(dataSource, relay, STANDBY);
    }
}
