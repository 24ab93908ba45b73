package fr.avenant.programmation.renewal;

import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.programmation.renewal.OperationCommand.AgreeOperation;
import fr.avenant.programmation.renewal.OperationCommand.CorrectOperation;
import fr.avenant.programmation.renewal.OperationCommand.WithdrawOperation;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operations over HTTP. */
@RestController
@RequestMapping("/api/v1/operations")
class OperationController extends FactController<RenewalOperation> {

    OperationController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        AgreeOperation::new, CorrectOperation::new, WithdrawOperation::new));
    }
}
