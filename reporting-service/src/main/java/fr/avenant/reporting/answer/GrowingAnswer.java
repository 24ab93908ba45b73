package fr.avenant.reporting.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;

/** An answer as it was written, which may go on being written while it is read. */
final class GrowingAnswer extends GZIPInputStream {

    private final AnswerBuffer.Pieces pieces;

    /** Waits for its beginning. */
    GrowingAnswer(AnswerBuffer.Pieces pieces) throws IOException {
        super(pieces);
        this.pieces = pieces;
    }

    @Override
    public long transferTo(OutputStream out) throws IOException {
        return pieces.transferTo(out, this);
    }
}
