package fr.avenant.observatory.login;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;

/** The provider of the settings in the form that Spring Security knows it in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginSettings.class)
class IdentityProvider {

    static final String REGISTRATION = "avenant";

    @Bean
    ClientRegistrationRepository clientRegistrations(LoginSettings settings) {
        return new InMemoryClientRegistrationRepository(registration(settings));
    }

    private static ClientRegistration registration(LoginSettings settings) {
        var registration =
                ClientRegistration.withRegistrationId(REGISTRATION)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                        .scope(settings.scopes())
                        .issuerUri(settings.issuer().toString())
                        .authorizationUri(settings.authorizationUri().toString())
                        .tokenUri(settings.tokenUri().toString())
                        .jwkSetUri(settings.jwkSetUri().toString())
                        .userNameAttributeName(IdTokenClaimNames.SUB);
        if (settings.endSessionUri() != null) {
            registration.providerConfigurationMetadata(
                    Map.of("end_session_endpoint", settings.endSessionUri().toString()));
        }
        return registration.build();
    }
}
