package fr.avenant.demoidentity.client;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** Keeps a machine's actor with its client. */
public final class MachineActor {

    private static final String SETTING = "avenant.actor";

    private MachineActor() {}

    static ClientSettings setting(UUID actor) {
        return ClientSettings.builder().setting(SETTING, actor.toString()).build();
    }

    /** The actor of a machine; empty for the observatory, which asks for people. */
    public static Optional<String> of(RegisteredClient client) {
        @Nullable String actor = client.getClientSettings().getSetting(SETTING);
        return Optional.ofNullable(actor);
    }
}
