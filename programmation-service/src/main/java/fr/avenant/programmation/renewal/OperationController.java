package fr.avenant.programmation.renewal;

import fr.avenant.contracts.programmation.OperationEvent;
import fr.avenant.contracts.programmation.OperationEvent.OperationAgreed;
import fr.avenant.contracts.programmation.OperationEvent.OperationCorrected;
import fr.avenant.contracts.programmation.OperationEvent.OperationWithdrawn;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operations over HTTP. */
@RestController
@RequestMapping("/api/v1/operations")
class OperationController extends FactController<RenewalOperation> {

    static final FactKind<RenewalOperation, OperationEvent> KIND =
            FactKind.of(
                            OperationEvent.KIND,
                            RenewalOperation.class,
                            OperationEvent.class,
                            OperationAgreed::new,
                            OperationCorrected::new,
                            OperationWithdrawn::new)
                    .ordered("AgreeOperation", "CorrectOperation");

    OperationController(CommandDesk desk) {
        super(desk, KIND);
    }
}
