package fr.avenant.http;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** To be imported by every server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClientPace.class)
public class HttpServerConfiguration {

    /** How long a connection stays open that nobody asks anything on. */
    private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(20);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> pacedConnections(ClientPace pace) {
        return server -> {
            server.setProtocol(PacedProtocol.class.getName());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof PacedProtocol protocol) {
                    protocol.setPace(pace);
                    protocol.setKeepAliveTimeout(Math.toIntExact(BETWEEN_REQUESTS.toMillis()));
                }
            });
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(UnhandledProblem.class.getName());
                }
            });
        };
    }

    @Bean
    FilterRegistrationBean<TooSlowFilter> tooSlow() {
        var filter = new FilterRegistrationBean<>(new TooSlowFilter());
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
