package fr.avenant.programmation.targetshare;

import fr.avenant.contracts.programmation.TargetShare;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.programmation.targetshare.TargetShareCommand.CorrectTargetShare;
import fr.avenant.programmation.targetshare.TargetShareCommand.SetTargetShare;
import fr.avenant.programmation.targetshare.TargetShareCommand.WithdrawTargetShare;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Target shares over HTTP. */
@RestController
@RequestMapping("/api/v1/target-shares")
class TargetShareController extends FactController<TargetShare> {

    TargetShareController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        SetTargetShare::new, CorrectTargetShare::new, WithdrawTargetShare::new));
    }
}
