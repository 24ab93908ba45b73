package fr.avenant.recording.note;

import static fr.avenant.recording.note.NoteRequests.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Note;
import fr.avenant.kit.refusal.Refusal;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.testplatform.StoredWords;
import fr.avenant.testplatform.access.TestActor;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SampleExtension.class)
class NotesTest {

    private static final String OF_CAHORS = TestActor.CONTRIBUTOR_OF_CAHORS.authorization();

    private final RunningSample sample;
    private final NoteRequests notes;

    NotesTest(RunningSample sample) {
        this.sample = sample;
        notes = new NoteRequests(sample);
    }

    @Test
    void a_note_is_read_with_what_proves_that_it_is_the_one_of_the_event() {
        var ref = UUID.randomUUID();

        var written = notes.put(ref, "cahors", "Le partenaire a été relancé.");
        var read = notes.get(ref);

        assertThat(written.status()).isEqualTo(200);
        assertThat(written.json().propertyNames()).containsExactlyInAnyOrder("ref", "commitment");
        assertThat(read.member("text")).isEqualTo("Le partenaire a été relancé.");
        assertThat(read.member("territory")).isEqualTo("cahors");
        assertThat(read.member("salt")).matches("[0-9a-f]{32}");
        assertThat(read.member("writtenAt")).endsWith("Z");
        assertThat(read.json().has("erasedAt")).isFalse();
        assertThat(committed(ref, read)).isEqualTo(written.member("commitment"));
        assertThat(read.member("commitment")).isEqualTo(written.member("commitment"));
        assertThat(read.header("Cache-Control")).contains("no-store");
    }

    @Test
    void the_same_words_written_again_are_another_commitment() {
        var ref = UUID.randomUUID();
        var first = notes.put(ref, "cahors", "any").member("commitment");

        var again = notes.put(ref, "cahors", "any");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.member("commitment")).isNotEqualTo(first);
        assertThat(committed(ref, notes.get(ref))).isEqualTo(again.member("commitment"));
    }

    @Test
    void a_note_may_have_4000_characters_of_any_script() {
        assertThat(notes.put(UUID.randomUUID(), "cahors", "🦔".repeat(4_000)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/text      | {\"territory\":\"cahors\",\"text\":\"\"}",
                "/text      | {\"territory\":\"cahors\",\"text\":\"%s\"}",
                "/text      | {\"territory\":\"cahors\",\"text\":\"a\\u0000b\"}",
                "/text      | {\"territory\":\"cahors\"}",
                "/territory | {\"territory\":\"Cahors 2\",\"text\":\"any\"}",
                "/territory | {\"text\":\"any\"}",
                "/author    | {\"territory\":\"cahors\",\"text\":\"any\",\"author\":\"me\"}"
            })
    void what_can_be_no_note_is_refused_with_its_place(String location, String body) {
        var ref = UUID.randomUUID();

        var refused = notes.put(EVERYBODY, ref.toString(), body.formatted("a".repeat(4_001)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.member("location")).isEqualTo(location);
        assertThat(notes.get(ref).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"1-1-1-1-1", "any", "c232ab00-9414-11ec-b3c8-9f6bdeced846"})
    void a_reference_that_could_say_something_is_refused(String ref) {
        var refused = notes.put(EVERYBODY, ref, "{\"territory\":\"cahors\",\"text\":\"any\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.member("location")).isEqualTo("parameter ref");
    }

    @Test
    void nobody_writes_over_the_note_of_somebody_else() {
        var ref = UUID.randomUUID();
        notes.put(ref, "cahors", "first");

        assertRefused(NoteRefusal.NOTE_IN_USE, notes.put(OF_CAHORS, ref, "cahors", "second"));
        assertThat(notes.get(ref).member("text")).isEqualTo("first");
    }

    @Test
    void an_erased_note_is_nowhere_and_what_proves_it_is_gone_with_it() {
        var ref = UUID.randomUUID();
        var words = "words of " + ref;
        var commitment = notes.put(ref, "cahors", words).member("commitment");
        var salt = Objects.requireNonNull(notes.get(ref).member("salt"));
        assertThat(StoredWords.tablesWith(sample.jdbc(), words)).containsExactly("note");

        var erased = notes.delete(ref);
        var left = notes.get(ref);

        assertThat(erased.status()).isEqualTo(204);
        assertThat(StoredWords.tablesWith(sample.jdbc(), words)).isEmpty();
        assertThat(StoredWords.tablesWith(sample.jdbc(), salt)).isEmpty();
        assertThat(left.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "ref", "territory", "commitment", "writtenAt", "erasedAt");
        assertThat(left.member("commitment")).isEqualTo(commitment);
    }

    @Test
    void an_erased_note_stays_erased() {
        var ref = notes.written("cahors", "any").ref();
        notes.delete(ref);
        var left = notes.get(ref).text();

        assertThat(notes.delete(ref).status()).isEqualTo(204);
        assertRefused(NoteRefusal.NOTE_IN_USE, notes.put(ref, "cahors", "any"));
        assertThat(notes.get(ref).text()).isEqualTo(left);
    }

    @Test
    void a_note_that_was_never_there_is_not_recorded() {
        assertThat(notes.get(UUID.randomUUID()).code()).isEqualTo("not-recorded");
        assertThat(notes.delete(UUID.randomUUID()).code()).isEqualTo("not-recorded");
    }

    @Test
    void a_note_of_another_territory_is_not_written_read_or_erased() {
        var ref = UUID.randomUUID();
        var theirs = notes.written("aurillac", "theirs").ref();

        assertThat(notes.put(OF_CAHORS, ref, "aurillac", "any").status()).isEqualTo(403);
        assertThat(notes.get(ref).status()).as("a trace").isEqualTo(404);
        assertThat(notes.get(OF_CAHORS, theirs).status()).isEqualTo(403);
        assertThat(notes.delete(OF_CAHORS, theirs).status()).isEqualTo(403);
        assertThat(notes.get(theirs).member("text")).isEqualTo("theirs");
    }

    @Test
    void what_no_event_came_to_hold_is_swept_after_a_day() {
        var old = notes.written("cahors", "old").ref();
        var held = notes.written("cahors", "held").ref();
        var young = notes.written("cahors", "young").ref();
        age("held_by = 'any:thing', written_at = now() - interval '25 hours'", held);
        age("written_at = now() - interval '25 hours'", old);
        age("written_at = now() - interval '23 hours'", young);

        notes.written("aurillac", "any");

        assertThat(notes.get(old).status()).isEqualTo(404);
        assertThat(notes.get(held).status()).isEqualTo(200);
        assertThat(notes.get(young).status()).isEqualTo(200);
    }

    private void age(String change, UUID ref) {
        sample.jdbc().sql("update note set " + change + " where ref = ?").param(ref).update();
    }

    private static String committed(UUID ref, Answer read) {
        return Note.of(
                        ref,
                        Objects.requireNonNull(read.member("salt")),
                        Objects.requireNonNull(read.member("text")))
                .commitment();
    }

    private static void assertRefused(Refusal refusal, Answer answer) {
        assertThat(answer.code()).isEqualTo(refusal.code());
        assertThat(answer.status()).isEqualTo(refusal.status());
    }
}
