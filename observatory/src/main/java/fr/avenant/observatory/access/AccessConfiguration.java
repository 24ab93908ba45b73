package fr.avenant.observatory.access;

import fr.avenant.http.HttpServerConfiguration;
import fr.avenant.http.UnfinishedLogins;
import fr.avenant.observatory.door.ApiCaller;
import fr.avenant.observatory.limit.RateLimits;
import fr.avenant.observatory.login.LoginOutcome;
import fr.avenant.observatory.login.Logout;
import fr.avenant.observatory.token.ProgramTokens;
import fr.avenant.observatory.visitor.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Two kinds of visitors: programs, which bring a token or nothing with each request, and browsers,
 * which have a session and could be made to send forms that nobody filled in.
 */
@Configuration(proxyBeanMethods = false)
@Import(HttpServerConfiguration.class)
class AccessConfiguration {

    /** Begun, and not come back from the identity provider; each is a kilobyte or two. */
    private static final int MOST_UNFINISHED_LOGINS = 10_000;

    private static final Duration UNTIL_LOGGED_IN = Duration.ofMinutes(10);

    private final RateLimits limits;
    private final UnknownCallers unknown;

    AccessConfiguration(RateLimits limits, ProgramTokens tokens, Visitor visitor) {
        this.limits = limits;
        this.unknown = new UnknownCallers(tokens, visitor);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        return http.securityMatcher(AccessConfiguration::isFromProgram)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(HeadersConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .addFilterAfter(limits.filter(), SecurityContextHolderFilter.class)
                .addFilterBefore(unknown, AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            Visitor visitor,
            LoginOutcome outcome,
            Logout logout,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes) {
        return http.oauth2Login(login ->
                        login.loginPage("/connexion")
                                .successHandler(outcome)
                                .failureHandler(outcome)
                                .tokenEndpoint(token -> token.accessTokenResponseClient(codes)))
                .logout(out ->
                        out.logoutUrl("/deconnexion")
                                .deleteCookies("AVENANT_SESSION")
                                .logoutSuccessHandler(logout))
                .csrf(csrf -> csrf.csrfTokenRequestHandler(new FormTokens()))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new ForgedForms()))
                .headers(HeadersConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .addFilterAfter(limits.filter(), SecurityContextHolderFilter.class)
                .addFilterAfter(new PrivateAnswers(visitor), SecurityContextHolderFilter.class)
                .addFilterBefore(unknown, CsrfFilter.class)
                .build();
    }

    @Bean
    ServletListenerRegistrationBean<UnfinishedLogins> unfinishedLogins() {
        return new ServletListenerRegistrationBean<>(
                new UnfinishedLogins(MOST_UNFINISHED_LOGINS, UNTIL_LOGGED_IN));
    }

    /** Traces and metrics tell of requests, not of each filter on their way. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Without a session there is nothing that a forged request could use. */
    private static boolean isFromProgram(HttpServletRequest request) {
        return ApiCaller.isApi(request)
                && (ApiCaller.hasToken(request) || request.getSession(false) == null);
    }
}
