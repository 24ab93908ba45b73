package fr.avenant.allinone.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts in addresses. */
final class HostileAddress {

    private HostileAddress() {}

    /** Percent-encoded, to no more than what servers read. */
    static String encoded(String text) {
        var some = text.length() > 300 ? text.substring(0, 300) : text;
        return URLEncoder.encode(some, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
