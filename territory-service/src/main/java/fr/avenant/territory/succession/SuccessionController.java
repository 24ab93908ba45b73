package fr.avenant.territory.succession;

import fr.avenant.contracts.territory.Succession;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.territory.succession.SuccessionCommand.CorrectSuccession;
import fr.avenant.territory.succession.SuccessionCommand.RecordSuccession;
import fr.avenant.territory.succession.SuccessionCommand.WithdrawSuccession;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Successions over HTTP. */
@RestController
@RequestMapping("/api/v1/successions")
class SuccessionController extends FactController<Succession> {

    SuccessionController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        RecordSuccession::new, CorrectSuccession::new, WithdrawSuccession::new));
    }
}
