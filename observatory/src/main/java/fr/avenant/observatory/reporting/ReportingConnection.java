package fr.avenant.observatory.reporting;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import fr.avenant.observatory.reporting.ReportingRefusal.Problem;
import fr.avenant.observatory.visitor.TokenRelay;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;

/** How the reporting service is reached, and how its answers and problems are read. */
@Configuration(proxyBeanMethods = false)
class ReportingConnection {

    /** A list or a map that an answer leaves out is empty; what pages do not know is skipped. */
    private final JsonMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .withConfigOverride(List.class, ReportingConnection::emptyWhenAbsent)
                    .withConfigOverride(Map.class, ReportingConnection::emptyWhenAbsent)
                    .build();

    @Bean
    ReportingClient reportingClient(
            @Value("${avenant.services.reporting}") String address,
            ClientHttpRequestFactory requests,
            TokenRelay relay,
            ObservationRegistry observations) {
        var client =
                RestClient.builder()
                        .baseUrl(address)
                        .requestFactory(requests)
                        .requestInterceptor(relay)
                        .observationRegistry(observations)
                        .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "fr")
                        .configureMessageConverters(converters ->
                                converters
                                        .registerDefaults()
                                        .withJsonConverter(
                                                new JacksonJsonHttpMessageConverter(json)))
                        .defaultStatusHandler(
                                HttpStatusCode::isError,
                                (_, response) -> {
                                    throw new ReportingRefusal(
                                            response.getStatusCode(), problem(response));
                                })
                        .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(ReportingClient.class);
    }

    private @Nullable Problem problem(ClientHttpResponse response) throws IOException {
        try {
            return json.readValue(response.getBody(), Problem.class);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static void emptyWhenAbsent(MutableConfigOverride override) {
        override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }
}
