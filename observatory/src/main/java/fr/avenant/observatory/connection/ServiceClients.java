package fr.avenant.observatory.connection;

import fr.avenant.observatory.connection.ServiceRefusal.Problem;
import fr.avenant.observatory.visitor.TokenRelay;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;

/** How services are reached for pages, and how their answers and problems are read. */
@Component
public final class ServiceClients {

    private final ClientHttpRequestFactory requests;
    private final TokenRelay relay;
    private final ObservationRegistry observations;

    ServiceClients(
            ClientHttpRequestFactory requests, TokenRelay relay, ObservationRegistry observations) {
        this.requests = requests;
        this.relay = relay;
        this.observations = observations;
    }

    /**
     * A client of a service's API, which speaks for whoever asked for the page.
     *
     * @param address with scheme and port
     */
    public <T> T at(String address, Class<T> api) {
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
                                                new JacksonJsonHttpMessageConverter(
                                                        AnswerJson.mapper())))
                        .defaultStatusHandler(
                                HttpStatusCode::isError,
                                (_, response) -> {
                                    throw new ServiceRefusal(
                                            response.getStatusCode(),
                                            problem(response),
                                            response.getHeaders()
                                                    .getFirst(HttpHeaders.RETRY_AFTER));
                                })
                        .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(api);
    }

    private @Nullable Problem problem(ClientHttpResponse response) throws IOException {
        try {
            return AnswerJson.mapper().readValue(response.getBody(), Problem.class);
        } catch (JacksonException _) {
            return null;
        }
    }
}
