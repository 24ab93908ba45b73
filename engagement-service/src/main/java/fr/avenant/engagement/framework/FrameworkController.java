package fr.avenant.engagement.framework;

import fr.avenant.contracts.engagement.Framework;
import fr.avenant.engagement.framework.FrameworkCommand.PublishFramework;
import fr.avenant.engagement.framework.FrameworkCommand.ReviseFramework;
import fr.avenant.engagement.framework.FrameworkCommand.WithdrawFramework;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Frameworks over HTTP. */
@RestController
@RequestMapping("/api/v1/frameworks")
class FrameworkController extends FactController<Framework> {

    FrameworkController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        PublishFramework::new, ReviseFramework::new, WithdrawFramework::new));
    }
}
