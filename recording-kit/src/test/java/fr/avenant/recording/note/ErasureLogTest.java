package fr.avenant.recording.note;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.testplatform.access.SecurityLines;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SampleExtension.class)
class ErasureLogTest {

    @RegisterExtension private final SecurityLines security = new SecurityLines();

    private final NoteRequests notes;

    ErasureLogTest(RunningSample sample) {
        notes = new NoteRequests(sample);
    }

    @Test
    void who_erased_which_note_is_in_the_security_log_and_its_words_are_not() {
        var ref = UUID.randomUUID();
        notes.put(ref, "cahors", "words that are erased");

        notes.delete(ref);

        assertThat(security.await("erasure"))
                .contains(
                        "actor=\"" + Requests.ACTOR,
                        "path=\"/api/v1/notes/" + ref,
                        "status=\"204\"")
                .doesNotContain("words");
    }
}
