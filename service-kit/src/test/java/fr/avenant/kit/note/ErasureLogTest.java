package fr.avenant.kit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.avenant.kit.sample.Requests;
import fr.avenant.kit.sample.RunningSample;
import fr.avenant.kit.sample.SampleExtension;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

@ExtendWith(SampleExtension.class)
class ErasureLogTest {

    private final Logger log = (Logger) LoggerFactory.getLogger("avenant.security");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final NoteRequests notes;

    ErasureLogTest(RunningSample sample) {
        notes = new NoteRequests(sample);
    }

    @BeforeEach
    void listen() {
        written.start();
        log.setLevel(Level.INFO);
        log.addAppender(written);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(written);
        log.setLevel(null);
    }

    @Test
    void who_erased_which_note_is_in_the_security_log_and_its_words_are_not() {
        var ref = UUID.randomUUID();
        notes.put(ref, "cahors", "words that are erased");

        notes.delete(ref);

        await().atMost(Duration.ofSeconds(10)).until(() -> !written.list.isEmpty());
        var line = written.list.getFirst();
        assertThat(line.getKeyValuePairs().stream().map(pair -> pair.key + "=" + pair.value))
                .contains(
                        "event=erasure",
                        "actor=" + Requests.ACTOR,
                        "path=/api/v1/notes/" + ref,
                        "status=204");
        assertThat(line.getKeyValuePairs().toString()).doesNotContain("words");
    }
}
