package fr.avenant.engagement.engagement;

import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.engagement.engagement.EngagementCommand.ReviseEngagement;
import fr.avenant.engagement.engagement.EngagementCommand.SignEngagement;
import fr.avenant.engagement.engagement.EngagementCommand.WithdrawEngagement;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Engagements over HTTP. */
@RestController
@RequestMapping("/api/v1/engagements")
class EngagementController extends FactController<Engagement> {

    EngagementController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        SignEngagement::new, ReviseEngagement::new, WithdrawEngagement::new));
    }
}
