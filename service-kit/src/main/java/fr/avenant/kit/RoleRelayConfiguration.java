package fr.avenant.kit;

import static fr.avenant.kit.WritingServiceConfiguration.POLL;
import static fr.avenant.kit.WritingServiceConfiguration.RELAYS;
import static fr.avenant.kit.WritingServiceConfiguration.STANDBY;

import fr.avenant.kit.relay.Relay;
import fr.avenant.kit.relay.RelayClients;
import fr.avenant.kit.relay.RelayedTopic;
import fr.avenant.kit.sequencer.SingleActive;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
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
