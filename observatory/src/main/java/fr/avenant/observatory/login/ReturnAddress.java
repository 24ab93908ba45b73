package fr.avenant.observatory.login;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after the login: back to a page of ours, and never anywhere else. */
final class ReturnAddress {

    private static final String KEY = ReturnAddress.class.getName();
    private static final String HOME = "/";
    private static final int LONGEST = 2_000;

    private ReturnAddress() {}

    /** The wanted address if it is one of ours, else the home page. */
    static String safe(@Nullable String wanted) {
        return wanted != null && isOurs(wanted) ? wanted : HOME;
    }

    static void keep(HttpSession session, String address) {
        session.setAttribute(KEY, address);
    }

    static String take(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(KEY) instanceof String address)) {
            return HOME;
        }
        session.removeAttribute(KEY);
        return address;
    }

    /** A parser refuses backslashes and line ends, which browsers and servers read differently. */
    private static boolean isOurs(String wanted) {
        try {
            var address = new URI(wanted);
            return wanted.length() <= LONGEST
                    && wanted.startsWith("/")
                    && !wanted.startsWith("//")
                    && address.getRawAuthority() == null
                    && !address.getPath().startsWith("/connexion");
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
