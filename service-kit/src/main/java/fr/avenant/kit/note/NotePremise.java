package fr.avenant.kit.note;

import fr.avenant.kit.command.CommandRefused;
import fr.avenant.kit.command.CommandRequest;
import fr.avenant.kit.command.Premise;
import java.util.Map;

/** That the note of a command is here, and free; with the command's events, it is held. */
final class NotePremise implements Premise {

    private final Notes notes;

    NotePremise(Notes notes) {
        this.notes = notes;
    }

    @Override
    public void check(CommandRequest request) {
        var note = request.note();
        if (note == null) {
            return;
        }
        var territory = request.territory();
        if (territory == null || !notes.hold(note, territory, request.command().id())) {
            throw new CommandRefused(NoteRefusal.NOTE_UNKNOWN, Map.of("location", "/content/note"));
        }
    }
}
