package fr.avenant.observatory.role;

import fr.avenant.observatory.connection.ServiceClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the service that gives roles is reached. */
@Configuration(proxyBeanMethods = false)
class RoleConnection {

    @Bean
    RoleClient roleClient(
            ServiceClients clients, @Value("${avenant.services.territory}") String address) {
        return clients.at(address, RoleClient.class);
    }
}
