package fr.avenant.observatory.contribution;

import fr.avenant.observatory.connection.ServiceRefusal;
import fr.avenant.observatory.connection.ServiceRefusal.Problem;
import fr.avenant.observatory.contribution.RecordingClient.NewNote;
import fr.avenant.observatory.contribution.RecordingClient.Note;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records a value, and before it the remark that goes with it. */
@Component
class ValueRecorder {

    private static final String HELD = "note-in-use";

    private final RecordingClient recording;

    ValueRecorder(RecordingClient recording) {
        this.recording = recording;
    }

    /** Whether the form was recorded before, with other answers. */
    static boolean hasRecorded(Problem problem) {
        return HELD.equals(problem.code()) || "idempotency-key-reused".equals(problem.code());
    }

    /**
     * Sending a form again records nothing more.
     *
     * @throws ServiceRefusal if it cannot be recorded
     */
    void record(ValueForm form, String territory) {
        var remark = form.remark();
        var note = remark == null ? null : written(form.key(), territory, remark);
        recording.report(form.key(), form.report(territory, note));
    }

    private Note written(String ref, String territory, String text) {
        try {
            return recording.write(ref, new NewNote(territory, text));
        } catch (ServiceRefusal refusal) {
            var held = held(ref, refusal.problem());
            if (held == null || !text.equals(held.text())) {
                throw refusal;
            }
            return new Note(ref, held.commitment());
        }
    }

    /** What the form said when it was recorded; null if it was not. */
    private RecordingClient.@Nullable WrittenNote held(String ref, @Nullable Problem problem) {
        return problem != null && HELD.equals(problem.code()) ? recording.note(ref) : null;
    }
}
