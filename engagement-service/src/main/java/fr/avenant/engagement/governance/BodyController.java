package fr.avenant.engagement.governance;

import fr.avenant.contracts.engagement.Body;
import fr.avenant.engagement.governance.BodyCommand.CorrectBody;
import fr.avenant.engagement.governance.BodyCommand.EstablishBody;
import fr.avenant.engagement.governance.BodyCommand.WithdrawBody;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bodies over HTTP. */
@RestController
@RequestMapping("/api/v1/bodies")
class BodyController extends FactController<Body> {

    BodyController(CommandDesk desk) {
        super(desk, new FactCommands<>(EstablishBody::new, CorrectBody::new, WithdrawBody::new));
    }
}
