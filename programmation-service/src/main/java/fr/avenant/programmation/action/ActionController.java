package fr.avenant.programmation.action;

import fr.avenant.contracts.programmation.ActionEvent;
import fr.avenant.contracts.programmation.ActionEvent.ActionFunded;
import fr.avenant.contracts.programmation.ActionEvent.ActionWithdrawn;
import fr.avenant.contracts.programmation.ActionEvent.FundingRevised;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Actions over HTTP. */
@RestController
@RequestMapping("/api/v1/actions")
class ActionController extends FactController<FundedAction> {

    static final FactKind<FundedAction, ActionEvent> KIND =
            FactKind.of(
                            ActionEvent.KIND,
                            FundedAction.class,
                            ActionEvent.class,
                            ActionFunded::new,
                            FundingRevised::new,
                            ActionWithdrawn::new)
                    .ordered("FundAction", "ReviseFunding");

    ActionController(CommandDesk desk) {
        super(desk, KIND);
    }
}
