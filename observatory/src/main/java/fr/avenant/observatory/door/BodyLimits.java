package fr.avenant.observatory.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * The longest bodies that pass.
 *
 * @param command of a command
 * @param upload of a file at {@code …/imports}, and of many commands at {@code …/batches}
 */
@ConfigurationProperties("avenant.limits.body")
record BodyLimits(DataSize command, DataSize upload) {

    /**
     * The body of a request, which fails to be read beyond the limit.
     *
     * @throws BodyTooLarge if its length is known to be beyond
     */
    CountedBody bodyOf(HttpServletRequest request) throws IOException {
        var most = (takesMany(request.getRequestURI()) ? upload : command).toBytes();
        if (request.getContentLengthLong() > most) {
            throw new BodyTooLarge();
        }
        return new CountedBody(request.getInputStream(), most);
    }

    private static boolean takesMany(String path) {
        var closed = path + "/";
        return closed.contains("/imports/") || closed.contains("/batches/");
    }

    /** There is more of it than passes. */
    static final class BodyTooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
