package fr.avenant.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A part of an address as it was sent, with its escapes (RFC 3986). */
final class EscapedText {

    private static final int HEX = 16;
    private static final String LAYOUT = "\t\r\n";

    private EscapedText() {}

    /**
     * What is wrong with the value of a parameter, which may have several lines.
     *
     * @return what it must be; empty if it is text
     */
    static Optional<String> faultOfValue(String escaped) {
        return fault(escaped, it -> Character.isISOControl(it) && LAYOUT.indexOf(it) < 0);
    }

    /** The same for a name or a path, which is one line. */
    static Optional<String> faultOfName(String escaped) {
        return fault(escaped, Character::isISOControl);
    }

    private static Optional<String> fault(String escaped, IntPredicate forbidden) {
        if (escaped.chars().allMatch(it -> it > ' ' && it < '\u007f' && it != '%')) {
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(escaped)));
            return text.chars().anyMatch(forbidden)
                    ? Optional.of("must not hold control characters")
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.of("must have two hexadecimal digits after each %");
        } catch (CharacterCodingException _) {
            return Optional.of("must be UTF-8");
        }
    }

    private static byte[] bytes(String escaped) {
        var bytes = new ByteArrayOutputStream(escaped.length());
        for (var index = 0; index < escaped.length(); index++) {
            if (escaped.charAt(index) == '%') {
                bytes.write(escapedByte(escaped, index));
                index += 2;
            } else {
                bytes.write(escaped.charAt(index)); // the connector reads addresses as ISO 8859-1
            }
        }
        return bytes.toByteArray();
    }

    private static int escapedByte(String escaped, int index) {
        var isWhole = index + 2 < escaped.length();
        var high = isWhole ? Character.digit(escaped.charAt(index + 1), HEX) : -1;
        var low = isWhole ? Character.digit(escaped.charAt(index + 2), HEX) : -1;
        if (high < 0 || low < 0) {
            throw new NumberFormatException("The escape at " + index + " is not whole");
        }
        return high * HEX + low;
    }
}
