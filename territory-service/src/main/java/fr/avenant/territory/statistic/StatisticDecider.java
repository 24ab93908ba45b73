package fr.avenant.territory.statistic;

import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent;
import fr.avenant.contracts.territory.StatisticEvent.StatisticCorrected;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.contracts.territory.StatisticEvent.StatisticWithdrawn;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.territory.statistic.StatisticCommand.CorrectStatistic;
import fr.avenant.territory.statistic.StatisticCommand.PublishStatistic;
import fr.avenant.territory.statistic.StatisticCommand.WithdrawStatistic;

/** The rules of a statistic: those of every recorded fact. */
final class StatisticDecider {

    private StatisticDecider() {}

    static Decision<StatisticEvent> decide(StatisticCommand command, Lifecycle<Statistic> state) {
        return switch (command) {
            case PublishStatistic it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new StatisticPublished(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectStatistic it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new StatisticCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawStatistic it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new StatisticWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Statistic> evolve(
            Lifecycle<Statistic> state, Recorded<StatisticEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case StatisticPublished it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case StatisticCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case StatisticWithdrawn _ -> state.withdrawn(id);
        };
    }
}
