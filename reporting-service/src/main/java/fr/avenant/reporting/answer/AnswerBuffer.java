package fr.avenant.reporting.answer;

import fr.avenant.reporting.questionbudget.OverBudget;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Takes an answer as it is written, and holds it compressed, piece by piece. */
final class AnswerBuffer extends OutputStream {

    private static final int PIECE = 64 * 1024;

    /** Pieces that never have to be copied into a larger one. */
    private static final class Pieces extends OutputStream {

        private final List<byte[]> full = new ArrayList<>();
        private ByteArrayOutputStream open = new ByteArrayOutputStream(PIECE);
        private long size;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            open.write(bytes, from, length);
            size += length;
            if (open.size() >= PIECE) {
                full.add(open.toByteArray());
                open = new ByteArrayOutputStream(PIECE);
            }
        }

        List<byte[]> all() {
            full.add(open.toByteArray());
            return full;
        }
    }

    private final Pieces pieces = new Pieces();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final OutputStream compressing = new DeflaterOutputStream(pieces, deflater, PIECE);
    private final long limit;
    private long length;

    /**
     * @param limit how many bytes an answer may have
     */
    AnswerBuffer(long limit) {
        this.limit = limit;
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
        compressing.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
        try {
            compressing.close();
        } finally {
            deflater.end();
        }
    }

    /** How long the answer is that was written. */
    long length() {
        return length;
    }

    /** How much of the memory it takes. */
    long size() {
        return pieces.size;
    }

    /** What was written, once this is closed. */
    Compressed compressed() {
        return new Compressed(List.copyOf(pieces.all()));
    }

    /** An answer that can be read any number of times. */
    record Compressed(List<byte[]> pieces) {

        InputStream read() {
            return new InflaterInputStream(
                    new java.io.SequenceInputStream(
                            Collections.enumeration(
                                    pieces.stream().map(ByteArrayInputStream::new).toList())));
        }
    }
}
