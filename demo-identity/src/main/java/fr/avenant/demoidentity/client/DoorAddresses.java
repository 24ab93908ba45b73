package fr.avenant.demoidentity.client;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Under which addresses browsers know the observatory. */
@Component
public final class DoorAddresses {

    private final List<String> origins;

    DoorAddresses(ClientDirectory directory) {
        this.origins = origins(directory.door());
    }

    /** Its origins, the one of the settings first. */
    public List<String> origins() {
        return origins;
    }

    /** A loopback interface has two names, and people type either. */
    private static List<String> origins(URI door) {
        var names =
                isLoopback(door.getHost()) ? List.of("127.0.0.1", "localhost") : List.<String>of();
        return Stream.concat(Stream.of(door.getHost()), names.stream())
                .distinct()
                .map(host ->
                        UriComponentsBuilder.fromUri(door).host(host).replacePath("").toUriString())
                .toList();
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost")
                    || (host.matches("[0-9.]+|\\[.*]")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
