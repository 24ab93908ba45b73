package fr.avenant.territory.statistic;

import fr.avenant.contracts.territory.Statistic;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.territory.statistic.StatisticCommand.CorrectStatistic;
import fr.avenant.territory.statistic.StatisticCommand.PublishStatistic;
import fr.avenant.territory.statistic.StatisticCommand.WithdrawStatistic;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statistics over HTTP. */
@RestController
@RequestMapping("/api/v1/statistics")
class StatisticController extends FactController<Statistic> {

    StatisticController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        PublishStatistic::new, CorrectStatistic::new, WithdrawStatistic::new));
    }
}
