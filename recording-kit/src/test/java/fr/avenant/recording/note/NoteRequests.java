package fr.avenant.recording.note;

import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Note;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.testplatform.access.TestIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Requests about notes, by whoever may do everything unless somebody else is named. */
final class NoteRequests {

    static final String EVERYBODY = "Bearer " + TestIssuer.token(TestIssuer.EVERYBODY);

    private final RunningSample sample;

    NoteRequests(RunningSample sample) {
        this.sample = sample;
    }

    /** A note that is written now. */
    Note written(String territory, String text) {
        var answer = put(UUID.randomUUID(), territory, text);
        return EventJson.read(answer.text().getBytes(StandardCharsets.UTF_8), Note.class);
    }

    Answer put(UUID ref, String territory, String text) {
        return put(EVERYBODY, ref, territory, text);
    }

    Answer put(String authorization, UUID ref, String territory, String text) {
        return put(
                authorization,
                ref.toString(),
                EventJson.write(Map.of("territory", territory, "text", text)));
    }

    /**
     * @param body whatever the test wants to be wrong
     */
    Answer put(String authorization, String ref, String body) {
        return sample.send(
                request(authorization, ref)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    Answer get(UUID ref) {
        return get(EVERYBODY, ref);
    }

    Answer get(String authorization, UUID ref) {
        return sample.send(request(authorization, ref.toString()).GET());
    }

    Answer delete(UUID ref) {
        return delete(EVERYBODY, ref);
    }

    Answer delete(String authorization, UUID ref) {
        return sample.send(request(authorization, ref.toString()).DELETE());
    }

    private HttpRequest.Builder request(String authorization, String ref) {
        return sample.anonymous("/api/v1/notes/" + ref).header("Authorization", authorization);
    }
}
