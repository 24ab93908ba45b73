package fr.avenant.observatory.visitor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Parts of an address: enough to tell clients apart, or only where they are. */
public final class ClientNetwork {

    private static final int IPV4_BYTES = 4;

    private ClientNetwork() {}

    /** One client: an IPv4 address, or the IPv6 network that one household or office has. */
    public static String client(String address) {
        return of(address, 32, 64);
    }

    /** Too little to know anybody by: a network of 256 IPv4 addresses, or a site of IPv6. */
    static String neighbourhood(String address) {
        return of(address, 24, 48);
    }

    private static String of(String address, int ipv4Bits, int ipv6Bits) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            var bits = bytes.length == IPV4_BYTES ? ipv4Bits : ipv6Bits;
            Arrays.fill(bytes, bits / Byte.SIZE, bytes.length, (byte) 0);
            return "%s/%d".formatted(InetAddress.getByAddress(bytes).getHostAddress(), bits);
        } catch (UnknownHostException | IllegalArgumentException _) {
            return "unknown";
        }
    }
}
