package fr.avenant.programmation.action;

import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.programmation.action.ActionCommand.FundAction;
import fr.avenant.programmation.action.ActionCommand.ReviseFunding;
import fr.avenant.programmation.action.ActionCommand.WithdrawAction;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Actions over HTTP. */
@RestController
@RequestMapping("/api/v1/actions")
class ActionController extends FactController<FundedAction> {

    ActionController(CommandDesk desk) {
        super(desk, new FactCommands<>(FundAction::new, ReviseFunding::new, WithdrawAction::new));
    }
}
