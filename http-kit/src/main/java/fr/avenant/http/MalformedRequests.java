package fr.avenant.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no address can mean, before anybody works with it: escapes that are none, bytes that
 * are no UTF-8, control characters, too many parameters, values without a name, a content type that
 * names no type.
 */
public final class MalformedRequests extends OncePerRequestFilter {

    private static final int MOST_PARAMETERS = 500;
    private static final Pattern SHOWN_NAME = Pattern.compile("[\\w.\\-\\[\\]]{1,100}");

    private final Predicate<MediaType> types;
    private final Refusal refusal;

    /** Answers for a server, in its own form. */
    @FunctionalInterface
    public interface Refusal {
        void answer(HttpServletRequest request, HttpServletResponse response, MalformedPart part)
                throws IOException;
    }

    /**
     * @param types the types of content that the server takes, all of them concrete
     */
    public MalformedRequests(Predicate<MediaType> types, Refusal refusal) {
        this.types = types;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws ServletException, IOException {
        var malformed = malformed(request);
        if (malformed.isPresent()) {
            refusal.answer(request, response, malformed.get());
        } else {
            others.doFilter(request, response);
        }
    }

    private Optional<MalformedPart> malformed(HttpServletRequest request) {
        return EscapedText.faultOfName(request.getRequestURI())
                .<MalformedPart>map(problem -> new MalformedPart.Text("path", problem))
                .or(() -> ofQuery(request.getQueryString()))
                .or(() -> ofContentType(request.getContentType()));
    }

    private static Optional<MalformedPart> ofQuery(@Nullable String query) {
        if (query == null) {
            return Optional.empty();
        }
        var pairs = query.split("&", MOST_PARAMETERS + 1);
        if (pairs.length > MOST_PARAMETERS) {
            return Optional.of(
                    new MalformedPart.Text(
                            "query", "must not have more than " + MOST_PARAMETERS + " parameters"));
        }
        return Arrays.stream(pairs).flatMap(MalformedRequests::ofParameter).findFirst();
    }

    private static Stream<MalformedPart> ofParameter(String pair) {
        var parts = pair.split("=", 2);
        if (parts.length == 2 && parts[0].isEmpty()) {
            return Stream.of(new MalformedPart.Text("query", "must have a name before each value"));
        }
        return EscapedText.faultOfName(parts[0])
                .or(() -> parts.length == 1 ? Optional.empty() : EscapedText.faultOfValue(parts[1]))
                .<MalformedPart>map(problem -> new MalformedPart.Text(location(parts[0]), problem))
                .stream();
    }

    private static String location(String name) {
        return SHOWN_NAME.matcher(name).matches() ? "parameter " + name : "query";
    }

    private Optional<MalformedPart> ofContentType(@Nullable String told) {
        if (told == null || told.isBlank()) {
            return Optional.empty();
        }
        try {
            var type = MediaType.parseMediaType(told);
            type.getCharset();
            if (type.isConcrete() && types.test(type)) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException _) {
            // no type, or a charset that nobody knows: refused all the same
        }
        return Optional.of(new MalformedPart.ContentType());
    }
}
