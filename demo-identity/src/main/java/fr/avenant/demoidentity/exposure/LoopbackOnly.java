package fr.avenant.demoidentity.exposure;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Refuses the start before a port is opened to others. */
@Component
class LoopbackOnly {

    LoopbackOnly(
            @Value("${server.address:#{null}}") @Nullable InetAddress address,
            @Value("${avenant.demo-identity.beyond-loopback}") boolean beyondLoopback) {
        if (!beyondLoopback && (address == null || !address.isLoopbackAddress())) {
            throw new StartRefused(
                    "The demonstration accounts would be open to the network: server.address is "
                            + (address == null ? "not set." : address.getHostAddress() + "."),
                    "Bind to 127.0.0.1, use a real OpenID Connect provider, or set"
                            + " avenant.demo-identity.beyond-loopback=true if nobody else can"
                            + " reach this port.");
        }
    }
}
