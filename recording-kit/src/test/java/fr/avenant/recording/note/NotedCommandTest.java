package fr.avenant.recording.note;

import static fr.avenant.recording.sample.Requests.ACTOR;
import static fr.avenant.recording.sample.Requests.EFFECTIVE;
import static fr.avenant.recording.sample.Requests.SOURCE;
import static fr.avenant.recording.sample.Requests.freshId;
import static fr.avenant.recording.sample.Requests.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.Located;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Note;
import fr.avenant.contracts.Noted;
import fr.avenant.kit.refusal.Refusal;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.recording.command.CommandAnswer;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.CommandHeaders;
import fr.avenant.recording.command.CommandRequest;
import fr.avenant.recording.decision.CommonRefusal;
import fr.avenant.recording.decision.FactCommand;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleCommand.Correct;
import fr.avenant.recording.sample.SampleCommand.Register;
import fr.avenant.recording.sample.SampleEvents;
import fr.avenant.recording.sample.SampleExtension;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleExtension.class)
class NotedCommandTest {

    private final RunningSample sample;
    private final NoteRequests notes;
    private final SampleEvents events;

    NotedCommandTest(RunningSample sample) {
        this.sample = sample;
        notes = new NoteRequests(sample);
        events = new SampleEvents(sample);
    }

    /** A content that a note may go with, whatever else the command says. */
    private record Remarked(String territory, @Nullable Note note) implements Located, Noted {}

    @Test
    void an_accepted_command_holds_its_note_which_is_written_no_more() {
        var id = freshId();
        var note = notes.written("cahors", "first");

        register(id, note);

        assertThat(holder(note)).isEqualTo(id);
        assertThat(notes.put(note.ref(), "cahors", "second").code()).isEqualTo("note-in-use");
        assertThat(notes.get(note.ref()).member("text")).isEqualTo("first");
    }

    @Test
    void a_correction_keeps_the_note_that_its_fact_holds_or_holds_another_one() {
        var id = freshId();
        var note = notes.written("cahors", "first");
        var another = notes.written("cahors", "second");
        var first = register(id, note);

        var second = correct(id, first, note, "kept");
        correct(id, second, another, "another");

        assertThat(holder(note)).isEqualTo(id);
        assertThat(holder(another)).isEqualTo(id);
        assertThat(events.count(id)).isEqualTo(3);
    }

    @Test
    void the_note_of_one_fact_is_not_that_of_another() {
        var note = notes.written("cahors", "any");
        var id = freshId();
        register(id, note);

        assertUnknown(note);
        assertThat(holder(note)).isEqualTo(id);
    }

    @Test
    void a_note_that_is_not_here_says_something_else_or_was_erased_is_unknown() {
        var note = notes.written("cahors", "any");
        var erased = notes.written("cahors", "any");
        notes.delete(erased.ref());

        assertUnknown(new Note(UUID.randomUUID(), note.commitment()));
        assertUnknown(Note.of(note.ref(), "00", "any"));
        assertUnknown(erased);
        assertThat(holder(note)).isNull();
    }

    @Test
    void the_note_of_one_territory_is_unknown_in_another() {
        var note = notes.written("aurillac", "any");

        assertUnknown(note);
        assertThat(holder(note)).isNull();
    }

    @Test
    void a_command_that_its_aggregate_refuses_leaves_the_note_free() {
        var id = freshId();
        var note = notes.written("cahors", "any");
        register(id, null);

        assertRefused(CommonRefusal.ALREADY_RECORDED, id, note);

        assertThat(holder(note)).isNull();
        assertThat(notes.put(note.ref(), "cahors", "other").status()).isEqualTo(200);
    }

    private void assertUnknown(Note note) {
        var id = freshId();
        assertRefused(NoteRefusal.NOTE_UNKNOWN, id, note);
        assertThat(events.count(id)).isZero();
    }

    private void assertRefused(Refusal refusal, String id, Note note) {
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> register(id, note))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private CommandAnswer register(String id, @Nullable Note note) {
        return carryOut(new Register(id, named("any"), EFFECTIVE, SOURCE), note);
    }

    private CommandAnswer correct(String id, CommandAnswer before, Note note, String name) {
        return carryOut(
                new Correct(
                        id,
                        before.events().getFirst(),
                        Nature.RECTIFICATION,
                        named(name),
                        EFFECTIVE,
                        SOURCE),
                note);
    }

    private CommandAnswer carryOut(FactCommand command, @Nullable Note note) {
        var key = UUID.randomUUID().toString();
        return sample.bean(CommandDesk.class)
                .carryOut(
                        CommandRequest.telling(
                                command, new Remarked("cahors", note), EFFECTIVE, SOURCE),
                        new CommandHeaders(Requests.permit(ACTOR), key, null, null));
    }

    private @Nullable String holder(Note note) {
        return (String)
                sample.jdbc()
                        .sql("select held_by from note where ref = ?")
                        .param(note.ref())
                        .query()
                        .singleRow()
                        .get("held_by");
    }
}
