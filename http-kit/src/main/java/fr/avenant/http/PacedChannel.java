package fr.avenant.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * A connection that is given up when its client is too slow. Here, below all parsing, because a
 * client can make each part of a request last: its head, a form that a filter reads, the extension
 * of a chunk, what is left of a body that nobody wants.
 */
final class PacedChannel extends NioChannel {

    private final Direction incoming;
    private final Direction outgoing;

    PacedChannel(SocketBufferHandler buffers, ClientPace pace) {
        super(buffers);
        this.incoming = new Direction(pace);
        this.outgoing = new Direction(pace);
    }

    /** Forgets what was before: another request, with another patience. */
    void begin() {
        incoming.begin();
        outgoing.begin();
    }

    @Override
    public void reset(SocketChannel channel, NioSocketWrapper wrapper) throws IOException {
        super.reset(channel, wrapper);
        begin();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        var read = super.read(target);
        incoming.moved(read);
        return read;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        if (!source.hasRemaining()) {
            return super.write(source);
        }
        var written = super.write(source);
        outgoing.moved(written);
        return written;
    }
}
