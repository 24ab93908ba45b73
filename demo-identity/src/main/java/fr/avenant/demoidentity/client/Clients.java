package fr.avenant.demoidentity.client;

import fr.avenant.demoidentity.client.ClientDirectory.Machine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients of the settings in the form that Spring Authorization Server keeps them in. */
@Configuration(proxyBeanMethods = false)
class Clients {

    private static final String DOOR = "observatory";
    private static final String CALLBACK = "/login/oauth2/code/avenant";
    private static final List<String> SCOPES =
            List.of("avenant:read", "avenant:write", "avenant:feed", "avenant:operate");

    /** As long as somebody may leave the observatory alone and still be logged in. */
    private static final Duration UNTIL_LOGIN_AGAIN = Duration.ofHours(8);

    private final ClientDirectory directory;
    private final PasswordEncoder encoder;

    Clients(ClientDirectory directory, PasswordEncoder encoder) {
        this.directory = directory;
        this.encoder = encoder;
    }

    @Bean
    RegisteredClientRepository registeredClients(DoorAddresses addresses) {
        var clients = new ArrayList<RegisteredClient>();
        clients.add(door(addresses.origins()));
        directory.machines().stream().map(this::machine).forEach(clients::add);
        return new InMemoryRegisteredClientRepository(clients);
    }

    private RegisteredClient door(List<String> origins) {
        var door =
                client(DOOR, directory.doorSecret())
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                        .scope(OidcScopes.OPENID)
                        .scope(OidcScopes.PROFILE)
                        .scopes(scopes -> scopes.addAll(SCOPES))
                        .clientSettings(
                                ClientSettings.builder()
                                        .requireProofKey(true)
                                        .requireAuthorizationConsent(false)
                                        .build());
        origins.forEach(
                origin -> door.redirectUri(origin + CALLBACK).postLogoutRedirectUri(origin + "/"));
        return door.build();
    }

    private RegisteredClient machine(Machine machine) {
        return client(machine.clientId(), machine.secret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(machine.scopes()))
                .clientSettings(MachineActor.setting(machine.actor()))
                .build();
    }

    private RegisteredClient.Builder client(String id, String secret) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(id)
                .clientSecret(encoder.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(directory.accessTokenLifetime())
                                .refreshTokenTimeToLive(UNTIL_LOGIN_AGAIN)
                                .reuseRefreshTokens(false)
                                .build());
    }
}
