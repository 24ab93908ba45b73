package fr.avenant.territory.succession;

import fr.avenant.contracts.territory.Succession;
import fr.avenant.contracts.territory.SuccessionEvent;
import fr.avenant.contracts.territory.SuccessionEvent.OrganisationSucceeded;
import fr.avenant.contracts.territory.SuccessionEvent.SuccessionCorrected;
import fr.avenant.contracts.territory.SuccessionEvent.SuccessionWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Successions over HTTP. */
@RestController
@RequestMapping("/api/v1/successions")
class SuccessionController extends FactController<Succession> {

    static final FactKind<Succession, SuccessionEvent> KIND =
            FactKind.of(
                            SuccessionEvent.KIND,
                            Succession.class,
                            SuccessionEvent.class,
                            OrganisationSucceeded::new,
                            SuccessionCorrected::new,
                            SuccessionWithdrawn::new)
                    .ordered("RecordSuccession", "CorrectSuccession");

    SuccessionController(CommandDesk desk) {
        super(desk, KIND);
    }
}
