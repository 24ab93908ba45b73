package fr.avenant.programmation.targetshare;

import fr.avenant.contracts.programmation.TargetShare;
import fr.avenant.contracts.programmation.TargetShareEvent;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareCorrected;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareSet;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Target shares over HTTP. */
@RestController
@RequestMapping("/api/v1/target-shares")
class TargetShareController extends FactController<TargetShare> {

    static final FactKind<TargetShare, TargetShareEvent> KIND =
            FactKind.of(
                            TargetShareEvent.KIND,
                            TargetShare.class,
                            TargetShareEvent.class,
                            TargetShareSet::new,
                            TargetShareCorrected::new,
                            TargetShareWithdrawn::new)
                    .ordered("SetTargetShare", "CorrectTargetShare");

    TargetShareController(CommandDesk desk) {
        super(desk, KIND);
    }
}
