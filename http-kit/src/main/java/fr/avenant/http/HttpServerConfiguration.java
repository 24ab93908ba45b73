package fr.avenant.http;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
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

    /** Beginnings of the types of all that is text: whatever begins so is sent compressed. */
    private static final String[] TEXTS = {
        "text/",
        "image/svg+xml",
        "application/json",
        "application/problem+json",
        "application/schema+json",
        "application/manifest+json",
        "application/geo+json",
        "application/x-ndjson",
        "application/javascript",
        "application/xml",
        "application/vnd.sdmx",
        "application/yaml",
        "application/openapi+json"
    };

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> pacedConnections(ClientPace pace) {
        return server -> {
            server.setCompression(texts());
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

    /**
     * Tomcat compresses for whoever takes gzip, unless the answer is short or has a strong entity
     * tag: that is of the bytes as they are sent.
     */
    private static Compression texts() {
        var compression = new Compression();
        compression.setEnabled(true);
        compression.setMimeTypes(TEXTS);
        return compression;
    }

    @Bean
    FilterRegistrationBean<TooSlowFilter> tooSlow() {
        var filter = new FilterRegistrationBean<>(new TooSlowFilter());
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
