package fr.avenant.observatory.contribution;

import fr.avenant.observatory.connection.ServiceClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the services that record are reached. */
@Configuration(proxyBeanMethods = false)
class ContributionConnections {

    @Bean
    RecordingClient recordingClient(
            ServiceClients clients, @Value("${avenant.services.engagement}") String address) {
        return clients.at(address, RecordingClient.class);
    }

    @Bean
    Imports imports(
            ServiceClients clients,
            @Value("${avenant.services.engagement}") String engagement,
            @Value("${avenant.services.programmation}") String programmation) {
        return new Imports(
                clients.at(engagement, ImportClient.class),
                clients.at(programmation, ImportClient.class));
    }
}
