package fr.avenant.reporting.answer;

import fr.avenant.reporting.questionbudget.OverBudget;
import java.io.ByteArrayOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer compressed while it is written, and lets any number read it from its beginning,
 * each at their own pace, without the writer ever waiting for one of them.
 */
final class AnswerBuffer extends OutputStream {

    /** How much is written before those who read are given the next piece. */
    static final int PIECE = 64 * 1024;

    private static final int CHUNK = 16 * 1024;

    private final long limit;
    private final List<byte[]> pieces = new ArrayList<>();
    private boolean whole;
    private boolean broken;
    private long length;
    private long sinceLastPiece;
    private long size;

    /**
     * Null once nobody writes any longer: answers are kept, and nothing stays with them but bytes.
     */
    private @Nullable Writing writing;

    /**
     * What only whoever writes needs.
     *
     * @param open what is compressed, and not given to those who read
     */
    private record Writing(
            ByteArrayOutputStream open, Compressing compressing, Runnable onFirstPiece) {

        static Writing begin(Runnable onFirstPiece) {
            var open = new ByteArrayOutputStream();
            try {
                return new Writing(open, new Compressing(open), onFirstPiece);
            } catch (IOException e) {
                throw new UncheckedIOException("Memory takes whatever is written", e);
            }
        }
    }

    /**
     * @param limit how many bytes an answer may have
     * @param onFirstPiece told once there is something to read of an answer that is not whole yet
     */
    AnswerBuffer(long limit, Runnable onFirstPiece) {
        this.limit = limit;
        this.writing = Writing.begin(onFirstPiece);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /**
     * @throws OverBudget if the answer is too long with it
     */
    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        length += count;
        if (length > limit) {
            throw OverBudget.tooManyBytes(limit);
        }
        var mine = writing();
        mine.compressing().write(bytes, from, count);
        sinceLastPiece += count;
        if (sinceLastPiece >= PIECE) {
            mine.compressing().flush();
            sinceLastPiece = 0;
            if (publish(mine.open()) == 1) {
                mine.onFirstPiece().run();
            }
        }
    }

    /** Does nothing: whoever fails halfway may close as well as whoever has come to the end. */
    @Override
    public void close() {}

    /** All of it was written: from now on its length and size are known. */
    void complete() throws IOException {
        var mine = writing();
        mine.compressing().close();
        publish(mine.open());
        writing = null;
    }

    /** Whoever reads it comes to the end. */
    synchronized void finish() {
        whole = true;
        notifyAll();
    }

    /** There will be no more of it. */
    synchronized void breakOff() {
        if (writing != null) {
            writing.compressing().end();
            writing = null;
        }
        broken = true;
        notifyAll();
    }

    /** How long the answer is that was written. */
    long length() {
        return length;
    }

    /** How much of the memory it takes. */
    long size() {
        return size;
    }

    /** The same as it is held, which is in gzip. */
    InputStream readCompressed(Flushable sent) {
        return new Pieces(sent);
    }

    /**
     * The answer from its beginning: what is not written yet is waited for.
     *
     * @param sent is flushed before that, if the answer is transferred
     * @return throws {@link AnswerBrokeOff} in the place of an end if it breaks off, and when
     *     closed waits until nobody writes
     */
    InputStream read(Flushable sent) throws IOException {
        return new GrowingAnswer(new Pieces(sent));
    }

    private Writing writing() throws IOException {
        if (writing == null) {
            throw new IOException("The answer has come to its end");
        }
        return writing;
    }

    private synchronized int publish(ByteArrayOutputStream open) {
        if (open.size() > 0) {
            pieces.add(open.toByteArray());
            size += open.size();
            open.reset();
        }
        notifyAll();
        return pieces.size();
    }

    /** As fast as it goes: what is kept is sent as it is to whoever takes gzip. */
    private static final class Compressing extends GZIPOutputStream {

        Compressing(ByteArrayOutputStream into) throws IOException {
            super(into, PIECE, true);
            def.setLevel(Deflater.BEST_SPEED);
        }

        /** Whoever fails halfway does not come to the end. */
        void end() {
            def.end();
        }
    }

    /** What is compressed, piece by piece. */
    final class Pieces extends InputStream {

        private final Flushable sent;
        private int next;
        private byte[] piece = {};
        private int at;

        Pieces(Flushable sent) {
            this.sent = sent;
        }

        @Override
        public long transferTo(OutputStream out) throws IOException {
            return transferTo(out, this);
        }

        /** What there is leaves before more is waited for. */
        long transferTo(OutputStream out, InputStream reading) throws IOException {
            var chunk = new byte[CHUNK];
            var total = 0L;
            for (var read = reading.read(chunk); read >= 0; read = reading.read(chunk)) {
                out.write(chunk, 0, read);
                total += read;
                if (isBehind()) {
                    sent.flush();
                }
            }
            return total;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (at == piece.length && !hasNext()) {
                return -1;
            }
            var read = Math.min(count, piece.length - at);
            System.arraycopy(piece, at, into, from, read);
            at += read;
            return read;
        }

        /**
         * Whether whoever goes on reading has to wait for who writes, or finds that it broke off.
         */
        private boolean isBehind() {
            synchronized (AnswerBuffer.this) {
                return at == piece.length && next == pieces.size() && !whole;
            }
        }

        private boolean hasNext() throws IOException {
            synchronized (AnswerBuffer.this) {
                while (next == pieces.size() && !whole && !broken) {
                    await();
                }
                if (next < pieces.size()) {
                    piece = pieces.get(next);
                    next++;
                    at = 0;
                    return true;
                }
                if (broken) {
                    throw new AnswerBrokeOff();
                }
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            synchronized (AnswerBuffer.this) {
                while (!whole && !broken) {
                    await();
                }
            }
        }

        private void await() throws IOException {
            try {
                AnswerBuffer.this.wait();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Nobody waits for the answer any longer");
            }
        }
    }
}
