package fr.avenant.demoidentity.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The protocol's addresses, and the page that people log in on. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    @Bean
    static PasswordEncoder passwords() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    static OAuth2AuthorizationService authorizations() {
        return new InMemoryOAuth2AuthorizationService();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, SafeHeaders headers, LogoutEverywhere logout) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(oidc ->
                                    oidc.logoutEndpoint(end -> end.logoutResponseHandler(logout)));
                        })
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .exceptionHandling(refused ->
                        refused.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/connexion"),
                                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .headers(headers)
                .build();
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
                                    attempts.giveBack(request.getRemoteAddr());
                                    sendBack.onAuthenticationSuccess(request, response, person);
                                })
                                .permitAll())
                .addFilterAfter(new LoginAttemptFilter(attempts), CsrfFilter.class)
                .headers(headers)
                .build();
    }
}
