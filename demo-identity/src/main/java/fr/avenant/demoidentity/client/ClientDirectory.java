package fr.avenant.demoidentity.client;

import fr.avenant.demoidentity.actor.RandomActor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Who may ask for tokens.
 *
 * @param door the base address of the observatory as browsers know it, without a path
 * @param doorSecret its secret
 * @param accessTokenLifetime how long services believe a token
 */
@ConfigurationProperties("avenant.demo-identity")
record ClientDirectory(
        URI door,
        String doorSecret,
        @DefaultValue("5m") Duration accessTokenLifetime,
        @DefaultValue List<Machine> machines) {

    ClientDirectory {
        Assert.hasText(doorSecret, "avenant.demo-identity.door-secret is missing");
    }

    /**
     * A program that asks for itself.
     *
     * @param actor stands for it in every token and event
     * @param scopes all that it may ask for
     */
    record Machine(String clientId, String secret, UUID actor, Set<String> scopes) {

        Machine {
            Assert.hasText(clientId, "A machine's client-id is missing");
            Assert.hasText(secret, "A machine's secret is missing");
            Assert.notEmpty(scopes, "A machine's scopes are missing");
            RandomActor.require(actor);
        }
    }
}
