package fr.avenant.http;

import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP/1.1 with clients that are neither too slow in what they send nor in what they take. Public
 * and without arguments, because Tomcat makes it by its name.
 */
public final class PacedProtocol extends Http11NioProtocol {

    private final PacedEndpoint endpoint;

    /** Goes by the usual pace until it is told another. */
    public PacedProtocol() {
        this(new PacedEndpoint());
    }

    private PacedProtocol(PacedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void setPace(ClientPace pace) {
        endpoint.setPace(pace);
        // The longest silence, in what is read and in what is written.
        setConnectionTimeout(Math.toIntExact(pace.grace().toMillis()));
    }

    @Override
    protected Processor createProcessor() {
        return new PacedProcessor(this, getAdapter());
    }

    private static final class PacedProcessor extends Http11Processor {

        private boolean begun;

        PacedProcessor(PacedProtocol protocol, Adapter adapter) {
            super(protocol, adapter);
        }

        /** Called again for the same request while its head has not come in whole. */
        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            if (!begun && socket.getSocket() instanceof PacedChannel channel) {
                channel.begin();
            }
            var state = super.service(socket);
            begun = state == SocketState.LONG;
            return state;
        }
    }
}
