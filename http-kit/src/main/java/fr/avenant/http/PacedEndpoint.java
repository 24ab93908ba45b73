package fr.avenant.http;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** Makes connections that know how slow their client may be. */
final class PacedEndpoint extends NioEndpoint {

    private volatile ClientPace pace = ClientPace.usual();

    void setPace(ClientPace pace) {
        this.pace = pace;
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
        return isSSLEnabled() ? super.createChannel(buffers) : new PacedChannel(buffers, pace);
    }
}
