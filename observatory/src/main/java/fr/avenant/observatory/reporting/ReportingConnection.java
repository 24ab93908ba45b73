package fr.avenant.observatory.reporting;

import fr.avenant.observatory.connection.ServiceClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the reporting service is reached. */
@Configuration(proxyBeanMethods = false)
class ReportingConnection {

    @Bean
    ReportingClient reportingClient(
            ServiceClients clients, @Value("${avenant.services.reporting}") String address) {
        return clients.at(address, ReportingClient.class);
    }

    @Bean
    KnownLabels knownLabels(ReportingClient reporting) {
        return new KnownLabels(() -> reporting.labels().labels());
    }
}
