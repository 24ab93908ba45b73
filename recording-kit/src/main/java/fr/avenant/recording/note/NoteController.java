package fr.avenant.recording.note;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Note;
import fr.avenant.kit.access.Callers;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.problem.InvalidParameter;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.recording.decision.CommonRefusal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes over HTTP: written before the command that names them, read and erased by themselves. */
@RestController
@RequestMapping("/api/v1/notes/{ref}")
class NoteController {

    private static final int RANDOM = 4; // the version of a UUID that says nothing of the note

    private final Notes notes;
    private final Contexts context;

    NoteController(Notes notes, Contexts context) {
        this.notes = notes;
        this.context = context;
    }

    /** Writes a note; the answer is what the content of a command is to hold. */
    @Requires(Right.RECORD)
    @PutMapping
    Note writeNote(@PathVariable UUID ref, @RequestBody NoteToWrite body) {
        InvalidParameter.unless(ref.version() == RANDOM, "ref", "must be a random UUID");
        var permit = Callers.permit();
        permit.require(context, Set.of(body.territory()));
        notes.sweep();
        return notes.write(ref, body, permit.actor())
                .orElseThrow(() ->
                        new RequestRefused(NoteRefusal.NOTE_IN_USE, Map.of("ref", ref.toString())));
    }

    /** What was written, and what an auditor needs to check it against the event. */
    @Requires(Right.READ)
    @GetMapping
    WrittenNote readNote(@PathVariable UUID ref) {
        return ofTheirs(ref);
    }

    /** Erases what was written, for good; the event and its commitment stay. */
    @Requires(value = Right.RECORD, logged = "erasure")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseNote(@PathVariable UUID ref) {
        notes.erase(ofTheirs(ref).ref());
    }

    private WrittenNote ofTheirs(UUID ref) {
        var permit = Callers.permit();
        permit.requireSomewhere(context);
        var note =
                notes.find(ref)
                        .orElseThrow(() ->
                                new RequestRefused(
                                        CommonRefusal.NOT_RECORDED, Map.of("id", ref.toString())));
        permit.require(context, Set.of(note.territory()));
        return note;
    }
}
