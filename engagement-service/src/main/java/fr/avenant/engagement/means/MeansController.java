package fr.avenant.engagement.means;

import fr.avenant.contracts.engagement.Means;
import fr.avenant.engagement.means.MeansCommand.CorrectMeans;
import fr.avenant.engagement.means.MeansCommand.DeclareMeans;
import fr.avenant.engagement.means.MeansCommand.WithdrawMeans;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stated means over HTTP. */
@RestController
@RequestMapping("/api/v1/means")
class MeansController extends FactController<Means> {

    MeansController(CommandDesk desk) {
        super(desk, new FactCommands<>(DeclareMeans::new, CorrectMeans::new, WithdrawMeans::new));
    }
}
