package fr.avenant.observatory.access;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a query says once its characters are no longer coded. */
final class QueryText {

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\w.\\-\\[\\]]{1,100}");
    private static final String LAYOUT = "\t\r\n";
    private static final int HEXADECIMAL = 16;
    private static final int ESCAPED = 3;

    private QueryText() {}

    /**
     * Where it is no text: has a wrong escape, bytes that are not UTF-8, or control characters
     * other than those of layout.
     *
     * @return such as {@code parameter quartier}; empty if all of it is text
     */
    static Optional<String> malformed(@Nullable String query) {
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&", -1))
                        .filter(pair -> !isText(pair))
                        .findFirst()
                        .map(QueryText::location);
    }

    private static String location(String pair) {
        var name = pair.split("=", 2)[0];
        return PLAIN_NAME.matcher(name).matches() ? "parameter " + name : "query";
    }

    private static boolean isText(String pair) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(pair)));
            return text.chars()
                    .noneMatch(it -> Character.isISOControl(it) && LAYOUT.indexOf(it) < 0);
        } catch (CharacterCodingException | NumberFormatException _) {
            return false;
        }
    }

    private static byte[] bytes(String coded) {
        var bytes = new ByteArrayOutputStream();
        for (var at = 0; at < coded.length(); at++) {
            var character = coded.charAt(at);
            if (character == '%') {
                bytes.write(escaped(coded, at));
                at += ESCAPED - 1;
            } else {
                bytes.writeBytes(String.valueOf(character).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int escaped(String coded, int at) {
        if (at + ESCAPED > coded.length()) {
            throw new NumberFormatException("The escape breaks off");
        }
        var high = Character.digit(coded.charAt(at + 1), HEXADECIMAL);
        var low = Character.digit(coded.charAt(at + 2), HEXADECIMAL);
        if (high < 0 || low < 0) {
            throw new NumberFormatException("Not hexadecimal");
        }
        return high * HEXADECIMAL + low;
    }
}
