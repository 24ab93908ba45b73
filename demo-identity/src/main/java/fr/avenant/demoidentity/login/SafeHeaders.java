package fr.avenant.demoidentity.login;

import fr.avenant.demoidentity.client.DoorAddresses;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** Headers of every answer: no script at all, our own style, and forms that lead to the door. */
@Component
class SafeHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self' ";

    private final DoorAddresses door;

    SafeHeaders(DoorAddresses door) {
        this.door = door;
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives(POLICY + String.join(" ", door.origins())))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }
}
