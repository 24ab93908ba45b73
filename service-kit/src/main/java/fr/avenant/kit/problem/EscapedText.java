package fr.avenant.kit.problem;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A part of an address as it was sent, with its escapes (RFC 3986). */
final class EscapedText {

    private static final int HEX = 16;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private EscapedText() {}

    /**
     * @param name of the parameter that it is the value of
     * @throws InvalidParameter if it is no text
     */
    static void check(String name, String escaped) {
        if (escaped.chars().allMatch(it -> it > ' ' && it < '\u007f' && it != '%')) {
            return;
        }
        var shown = NAME.matcher(name).matches() ? name : "query";
        var text = text(shown, bytes(shown, escaped));
        InvalidParameter.unless(
                text.chars().noneMatch(EscapedText::isControl),
                shown,
                "must not hold control characters");
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character)
                && character != '\t'
                && character != '\r'
                && character != '\n';
    }

    private static byte[] bytes(String name, String escaped) {
        var bytes = new ByteArrayOutputStream(escaped.length());
        for (var index = 0; index < escaped.length(); index++) {
            if (escaped.charAt(index) == '%') {
                bytes.write(escapedByte(name, escaped, index));
                index += 2;
            } else {
                bytes.write(escaped.charAt(index));
            }
        }
        return bytes.toByteArray();
    }

    private static int escapedByte(String name, String escaped, int index) {
        var isWhole = index + 2 < escaped.length();
        var high = isWhole ? Character.digit(escaped.charAt(index + 1), HEX) : -1;
        var low = isWhole ? Character.digit(escaped.charAt(index + 2), HEX) : -1;
        InvalidParameter.unless(
                high >= 0 && low >= 0, name, "must have two hexadecimal digits after each %");
        return high * HEX + low;
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new InvalidParameter(name, "must be UTF-8");
        }
    }
}
