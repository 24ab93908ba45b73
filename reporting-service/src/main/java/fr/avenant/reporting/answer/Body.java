package fr.avenant.reporting.answer;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * An answer that is still to be written.
 *
 * @param link header of that name; null if there is none
 * @param fileName under which it is kept; null if it is looked at
 * @param writer writes all of it; what it finds too much or broken behind the beginning breaks the
 *     answer off, and is no problem that anybody could still be told of
 */
public record Body(
        MediaType type, @Nullable String link, @Nullable String fileName, Writer writer) {

    /** One that is no file. */
    public Body(MediaType type, @Nullable String link, Writer writer) {
        this(type, link, null, writer);
    }

    /** Writes an answer. */
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
