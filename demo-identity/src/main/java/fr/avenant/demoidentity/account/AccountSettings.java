package fr.avenant.demoidentity.account;

import fr.avenant.demoidentity.actor.RandomActor;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * The demonstration accounts.
 *
 * @param password of all of them
 */
@ConfigurationProperties("avenant.demo-identity")
record AccountSettings(@DefaultValue("") String password, @DefaultValue List<Account> people) {

    AccountSettings {
        Assert.isTrue(
                people.isEmpty() || !password.isBlank(),
                "avenant.demo-identity.password is missing: the password of all people");
        var logins = new HashSet<String>();
        var actors = new HashSet<UUID>();
        for (var account : people) {
            Assert.isTrue(logins.add(account.login()), "Two people share a login");
            Assert.isTrue(actors.add(account.actor()), "Two people share an actor");
        }
    }

    /**
     * One of them.
     *
     * @param name shown on pages, and in no event
     * @param actor stands for the person in every token and event
     */
    record Account(String login, String name, UUID actor) {

        Account {
            Assert.hasText(login, "A login is missing");
            Assert.hasText(name, "A name is missing");
            RandomActor.require(actor);
        }
    }
}
