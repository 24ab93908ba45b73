package fr.avenant.observatory.visitor;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;

/** Lets a client of pages speak for whoever asked for the page. */
@Component
public final class TokenRelay implements ClientHttpRequestInterceptor {

    private final SessionToken token;

    TokenRelay(SessionToken token) {
        this.token = token;
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        token.current().ifPresent(request.getHeaders()::setBearerAuth);
        return execution.execute(request, body);
    }
}
