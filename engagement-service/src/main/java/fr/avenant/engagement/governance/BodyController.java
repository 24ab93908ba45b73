package fr.avenant.engagement.governance;

import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent;
import fr.avenant.contracts.engagement.BodyEvent.BodyCorrected;
import fr.avenant.contracts.engagement.BodyEvent.BodyEstablished;
import fr.avenant.contracts.engagement.BodyEvent.BodyWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bodies over HTTP. */
@RestController
@RequestMapping("/api/v1/bodies")
class BodyController extends FactController<Body> {

    static final FactKind<Body, BodyEvent> KIND =
            FactKind.of(
                            BodyEvent.KIND,
                            Body.class,
                            BodyEvent.class,
                            BodyEstablished::new,
                            BodyCorrected::new,
                            BodyWithdrawn::new)
                    .ordered("EstablishBody", "CorrectBody");

    BodyController(CommandDesk desk) {
        super(desk, KIND);
    }
}
