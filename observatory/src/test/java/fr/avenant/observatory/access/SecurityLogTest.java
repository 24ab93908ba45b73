package fr.avenant.observatory.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class SecurityLogTest extends DoorTest {

    private final Logger log = (Logger) LoggerFactory.getLogger("avenant.security");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void listen() {
        written.start();
        log.addAppender(written);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(written);
    }

    @Test
    void it_tells_who_came_was_refused_and_went_by_pseudonym_only() throws Exception {
        browser.visit("/login/oauth2/code/avenant?error=" + "secret%0aevent=login" + "&state=y");
        browser.get("/api/v1/events?nom=Ana");
        var page = browser.logInFrom(PUBLIC_PAGE);
        browser.send(browser.request("/api/territory/v1/documents").POST(BodyPublishers.noBody()));
        browser.post("/deconnexion", Map.of("_csrf", Browser.formToken(page)));

        var lines = written.list.stream().map(SecurityLogTest::pairs).toList();
        assertThat(lines.stream().map(line -> line.get("event") + " " + line.get("actor")))
                .containsExactly(
                        "login-failed public",
                        "refused public",
                        "login " + RunningDoor.ANA,
                        "refused " + RunningDoor.ANA,
                        "logout " + RunningDoor.ANA);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).containsEntry("network", "127.0.0.0/24"));
        assertThat(texts(lines))
                .doesNotContain(
                        "Ana", "\"ana\"", "secret", "eyJ", "127.0.0.1", "\n", RunningDoor.PASSWORD);
    }

    private String texts(List<Map<String, Object>> lines) {
        return lines
                + written.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> pairs(ILoggingEvent event) {
        return event.getKeyValuePairs().stream()
                .collect(Collectors.toMap((KeyValuePair pair) -> pair.key, pair -> pair.value));
    }
}
