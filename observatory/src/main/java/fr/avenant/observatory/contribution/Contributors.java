package fr.avenant.observatory.contribution;

import fr.avenant.observatory.visitor.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Keeps these pages to those who may record something. */
@Component
class Contributors {

    private final RecordingClient recording;

    Contributors(RecordingClient recording) {
        this.recording = recording;
    }

    /**
     * Who asks.
     *
     * @throws fr.avenant.observatory.connection.ServiceRefusal if nobody is logged in
     * @throws ResponseStatusException if it is no contributor
     */
    Contributor asking(HttpServletRequest request) {
        var roles =
                recording.identity().roles().stream()
                        .filter(held -> held.role().equals("contributor"))
                        .toList();
        if (roles.isEmpty()) {
            SecurityLog.REFUSED.of(request, "no-contributor");
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new Contributor(roles);
    }
}
