package fr.avenant.observatory.door;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services listen: base addresses without a path. */
@ConfigurationProperties("avenant.services")
record ServiceAddresses(URI territory, URI engagement, URI programmation, URI reporting) {}
