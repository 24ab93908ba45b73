package fr.avenant.recording.note;

import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.recording.command.CommandRequest;
import fr.avenant.recording.command.Premise;
import java.sql.Connection;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** That the notes of commands are here, and free; with the commands' events, they are held. */
final class NotePremise implements Premise {

    private final Notes notes;

    NotePremise(Notes notes) {
        this.notes = notes;
    }

    @Override
    public Set<CommandRequest> broken(Collection<CommandRequest> requests) {
        Set<CommandRequest> broken = Collections.newSetFromMap(new IdentityHashMap<>());
        var noted = requests.stream().filter(it -> it.note() != null).toList();
        if (noted.isEmpty()) {
            return broken;
        }
        broken.addAll(noted);
        var claiming = noted.stream().filter(it -> it.territory() != null).toList();
        notes.free(claims(claiming)).forEach(index -> broken.remove(claiming.get(index)));
        return broken;
    }

    @Override
    public boolean take(Connection connection, Collection<CommandRequest> accepted) {
        var claims = claims(accepted);
        return Notes.hold(connection, claims) == claims.size();
    }

    @Override
    public RequestRefused refusal() {
        return new RequestRefused(NoteRefusal.NOTE_UNKNOWN, Map.of("location", "/content/note"));
    }

    private static List<NoteClaim> claims(Collection<CommandRequest> requests) {
        return requests.stream().flatMap(NotePremise::claim).toList();
    }

    private static Stream<NoteClaim> claim(CommandRequest request) {
        var note = request.note();
        var territory = request.territory();
        return note == null || territory == null
                ? Stream.empty()
                : Stream.of(
                        new NoteClaim(
                                note.ref(), note.commitment(), territory, request.command().id()));
    }
}
