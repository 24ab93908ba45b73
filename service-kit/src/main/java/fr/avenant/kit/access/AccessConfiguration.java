package fr.avenant.kit.access;

import fr.avenant.http.RememberedTokens;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A resource server that trusts nobody in front of it. */
@Configuration(proxyBeanMethods = false)
@Import(IdentityController.class)
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {

    /** What those who watch the platform read, and how the API is described: no fact in either. */
    private static final String[] OPEN = {
        "/actuator/health/**", "/actuator/info", "/actuator/prometheus", "/v3/api-docs/**", "/error"
    };

    @Bean
    Roles roles(JdbcClient jdbc, AccessSettings settings) {
        return new Roles(jdbc, new InitialRoles(settings.initial()));
    }

    @Bean
    RememberedRoles rememberedRoles(Roles roles) {
        return new RememberedRoles(roles);
    }

    @Bean
    Callers callers(RememberedRoles roles) {
        return new Callers(roles);
    }

    @Bean
    WebMvcConfigurer requiredRights(Callers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RequiredRights(callers)).addPathPatterns("/api/**");
            }
        };
    }

    /** Asks the provider for its keys when the first token comes, and for new ones when needed. */
    @Bean
    JwtDecoder jwtDecoder(AccessSettings settings) {
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(settings.keys())
                        .jwsAlgorithms(algorithms -> {
                            algorithms.add(SignatureAlgorithm.RS256);
                            algorithms.add(SignatureAlgorithm.ES256);
                        })
                        .cache(new ConcurrentMapCache("keys of the provider"))
                        .build();
        decoder.setJwtValidator(validator(settings));
        return new RememberedTokens(decoder, Clock.systemUTC());
    }

    private static OAuth2TokenValidator<Jwt> validator(AccessSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud",
                        audience -> audience != null && audience.contains(settings.audience())),
                new JwtClaimValidator<String>("sub", Pseudonym::isRandom));
    }

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            Callers callers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var refusals = new Refusals(problems);
        return http.sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookie says who asks
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(all ->
                        all.requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/api/**")
                                .permitAll() // each address has its rule: RequiredRights
                                .requestMatchers("/actuator/**")
                                .access((_, _) ->
                                        new AuthorizationDecision(
                                                callers.current().may(Right.OPERATE)))
                                .anyRequest()
                                .denyAll())
                .oauth2ResourceServer(server ->
                        server.jwt(Customizer.withDefaults())
                                .authenticationEntryPoint(refusals)
                                .accessDeniedHandler(refusals))
                .exceptionHandling(problem ->
                        problem.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }
}
