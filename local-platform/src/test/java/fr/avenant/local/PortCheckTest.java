package fr.avenant.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void every_port_that_is_taken_is_named_with_its_use() throws IOException {
        try (var loopback = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                var everywhere = new ServerSocket(0)) {
            var pages = new NamedPort("pages", loopback.getLocalPort());
            var free = new NamedPort("PostgreSQL", PortCheck.anyFree());
            var kafka = new NamedPort("Kafka", everywhere.getLocalPort());

            var refused =
                    catchThrowableOfType(
                            PlatformRefused.PortInUse.class,
                            () -> PortCheck.requireFree(pages, free, kafka));

            assertThat(refused.ports()).containsExactly(pages, kafka);
            assertThat(refused)
                    .hasMessageContaining(pages.port() + " (pages), " + kafka.port() + " (Kafka)");
        }
    }

    @Test
    void a_port_is_free_again_as_soon_as_its_listener_has_closed() throws IOException {
        var port = new NamedPort("pages", PortCheck.anyFree());
        new ServerSocket(port.port()).close();

        assertThatCode(() -> PortCheck.requireFree(port)).doesNotThrowAnyException();
    }
}
