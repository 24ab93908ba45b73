package fr.avenant.observatory.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many requests of one client are answered in a minute.
 *
 * @param reading that ask
 * @param changing that change something
 */
@ConfigurationProperties("avenant.limits.requests-a-minute")
record RateSettings(long reading, long changing) {}
