package fr.avenant.reporting.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.InflaterInputStream;

/** An answer as it was written, which may go on being written while it is read. */
final class GrowingAnswer extends InflaterInputStream {

    private static final int CHUNK = 16 * 1024;

    private final AnswerBuffer.Pieces pieces;

    GrowingAnswer(AnswerBuffer.Pieces pieces) {
        super(pieces);
        this.pieces = pieces;
    }

    /** What there is leaves before more is waited for. */
    @Override
    public long transferTo(OutputStream out) throws IOException {
        var chunk = new byte[CHUNK];
        var total = 0L;
        for (var read = read(chunk); read >= 0; read = read(chunk)) {
            out.write(chunk, 0, read);
            total += read;
            if (pieces.isBehind()) {
                out.flush();
            }
        }
        return total;
    }
}
