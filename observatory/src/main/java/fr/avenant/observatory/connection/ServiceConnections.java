package fr.avenant.observatory.connection;

import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/**
 * Connections to the services. A name may stand for several instances: if nobody listens at one
 * address, the next one is tried, so that an instance that is gone is not missed.
 */
@Configuration(proxyBeanMethods = false)
class ServiceConnections {

    private static final Duration UNTIL_CONNECTED = Duration.ofSeconds(1);

    /** Until the first byte of the answer, and between any two; a long answer may take longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Services give many facts at once ten minutes; before they have all, they answer nothing. */
    private static final Duration PATIENCE_WITH_MANY = Duration.ofMinutes(11);

    private static final Pattern MANY = Pattern.compile("/(imports|batches)$");

    /** More than the requests at once of many clients: a page asks one question after the other. */
    private static final int MOST_TO_ONE_SERVICE = 300;

    private static final int MOST_CONNECTIONS = 4 * MOST_TO_ONE_SERVICE;
    private static final Duration UNTIL_ONE_IS_FREE = Duration.ofSeconds(5);

    @Bean
    CloseableHttpClient httpClient() {
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_TO_ONE_SERVICE)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(Timeout.of(UNTIL_CONNECTED))
                                        .setValidateAfterInactivity(Timeout.ofMilliseconds(100))
                                        .build())
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(patience(PATIENCE))
                // What passes is passed on as it is, and to nobody else.
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAuthCaching()
                .build();
    }

    @Bean
    ClientHttpRequestFactory serviceRequests(CloseableHttpClient httpClient) {
        var requests = new HttpComponentsClientHttpRequestFactory(httpClient);
        requests.setHttpContextFactory((_, address) -> {
            var context = HttpClientContext.create();
            if (MANY.matcher(address.getPath()).find()) {
                context.setRequestConfig(patience(PATIENCE_WITH_MANY));
            }
            return context;
        });
        return requests;
    }

    private static RequestConfig patience(Duration patience) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(UNTIL_ONE_IS_FREE))
                .setResponseTimeout(Timeout.of(patience))
                .build();
    }
}
