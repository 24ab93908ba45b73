package fr.avenant.demoidentity.login;

import fr.avenant.http.HttpServerConfiguration;
import fr.avenant.http.UnfinishedLogins;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The protocol's addresses, and the page that people log in on. */
@Configuration(proxyBeanMethods = false)
@Import(HttpServerConfiguration.class)
class LoginConfiguration {

    private static final int MOST_UNFINISHED = 10_000;
    private static final Duration UNTIL_LOGGED_IN = Duration.ofMinutes(10);

    @Bean
    static PasswordEncoder passwords() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    static OAuth2AuthorizationService authorizations() {
        return new BoundedAuthorizations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(
            HttpSecurity http,
            SafeHeaders headers,
            LogoutEverywhere logout,
            LoginAttempts attempts) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.authorizationEndpoint(authorize ->
                                    authorize.authenticationProviders(LoginConfiguration::exact));
                            server.oidc(oidc ->
                                    oidc.logoutEndpoint(end -> end.logoutResponseHandler(logout)));
                        })
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .exceptionHandling(refused ->
                        refused.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/connexion"),
                                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .addFilterAfter(new LoginAttemptFilter(attempts), HeaderWriterFilter.class)
                .headers(headers)
                .build();
    }

    private static void exact(List<AuthenticationProvider> providers) {
        for (var provider : providers) {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
                codes.setAuthenticationValidator(
                        new ExactRedirect()
                                .andThen(
                                        OAuth2AuthorizationCodeRequestAuthenticationValidator
                                                .DEFAULT_SCOPE_VALIDATOR));
            }
        }
    }

    @Bean
    static ServletListenerRegistrationBean<UnfinishedLogins> unfinishedLogins() {
        return new ServletListenerRegistrationBean<>(
                new UnfinishedLogins(MOST_UNFINISHED, UNTIL_LOGGED_IN));
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SafeHeaders headers, LoginAttempts attempts) {
        var sendBack = new SavedRequestAwareAuthenticationSuccessHandler();
        return http.authorizeHttpRequests(all ->
                        all.requestMatchers(
                                        "/",
                                        "/connexion",
                                        "/demo.css",
                                        "/error",
                                        "/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(login ->
                        login.loginPage("/connexion")
                                .failureHandler(new FailedLogin("/connexion?echec=true"))
                                .successHandler((request, response, person) -> {
                                    attempts.giveBack(attempts.who(request));
                                    sendBack.onAuthenticationSuccess(request, response, person);
                                })
                                .permitAll())
                .addFilterAfter(new LoginAttemptFilter(attempts), CsrfFilter.class)
                .headers(headers)
                .build();
    }
}
