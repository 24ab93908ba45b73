package fr.avenant.kit.sample;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.kit.access.Requires;
import fr.avenant.kit.access.Right;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.kit.sample.SampleCommand.Correct;
import fr.avenant.kit.sample.SampleCommand.Register;
import fr.avenant.kit.sample.SampleCommand.Withdraw;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Organisations over HTTP, and an address where everything breaks. */
@RestController
@RequestMapping("/api/v1/organisations")
class SampleController extends FactController<Organisation> {

    SampleController(CommandDesk desk) {
        super(desk, new FactCommands<>(Register::new, Correct::new, Withdraw::new));
    }

    @Requires(Right.PUBLISHED)
    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("on purpose");
    }
}
