package fr.avenant.observatory.access;

import com.sun.net.httpserver.HttpExchange;
import fr.avenant.observatory.Backend;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** One door for all tests that need no settings of their own. */
@Timeout(120)
abstract class DoorTest {

    static final String PUBLIC_PAGE = "/api-docs";
    static final String JOURNAL = "/journal?type=x";
    static final RunningDoor door = RunningDoor.start(Map.of());

    Browser browser = door.browser();

    @BeforeEach
    void forget() {
        browser = door.browser();
        door.reporting.reset();
        door.territory.reset();
        door.reporting
                .on("/api/v1/territories", 200, "{\"territories\":[]}")
                .on("/api/v1/status", 200, "{\"types\":{}}")
                .on("/api/v1/events", DoorTest::onlyWithToken);
        door.territory.on("/api/v1/documents", 201, "{}");
    }

    static void onlyWithToken(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            Backend.write(exchange, 200, "{\"events\":[]}");
        } else {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            Backend.write(exchange, 401, "{\"status\":401,\"code\":\"unauthenticated\"}");
        }
    }
}
