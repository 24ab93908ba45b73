package fr.avenant.observatory.door;

import fr.avenant.observatory.door.BodyLimits.BodyTooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that tells no length in advance may go on for ever; this one does not. */
final class CountedBody extends FilterInputStream {

    private final long most;
    private long read;

    CountedBody(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var some = super.read(buffer, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int more) throws BodyTooLarge {
        read += more;
        if (read > most) {
            throw new BodyTooLarge();
        }
    }
}
