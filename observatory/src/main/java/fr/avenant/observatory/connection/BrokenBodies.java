package fr.avenant.observatory.connection;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChain.Scope;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * A body that breaks off must not look whole to the service: without this, the client closes it
 * with the chunk that marks its end.
 */
final class BrokenBodies implements ExecChainHandler {

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var body = request.getEntity();
        if (body != null) {
            request.setEntity(new Breakable(body, scope.execRuntime));
        }
        return chain.proceed(request, scope);
    }

    private static final class Breakable extends HttpEntityWrapper {

        private final ExecRuntime connection;

        Breakable(HttpEntity body, ExecRuntime connection) {
            super(body);
            this.connection = connection;
        }

        @Override
        public void writeTo(OutputStream service) throws IOException {
            try {
                super.writeTo(service);
            } catch (IOException | RuntimeException e) {
                connection.discardEndpoint();
                throw e;
            }
        }
    }
}
