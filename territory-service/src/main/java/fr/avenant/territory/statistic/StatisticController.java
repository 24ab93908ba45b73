package fr.avenant.territory.statistic;

import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent;
import fr.avenant.contracts.territory.StatisticEvent.StatisticCorrected;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.contracts.territory.StatisticEvent.StatisticWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statistics over HTTP. */
@RestController
@RequestMapping("/api/v1/statistics")
class StatisticController extends FactController<Statistic> {

    static final FactKind<Statistic, StatisticEvent> KIND =
            FactKind.of(
                            StatisticEvent.KIND,
                            Statistic.class,
                            StatisticEvent.class,
                            StatisticPublished::new,
                            StatisticCorrected::new,
                            StatisticWithdrawn::new)
                    .ordered("PublishStatistic", "CorrectStatistic");

    StatisticController(CommandDesk desk) {
        super(desk, KIND);
    }
}
