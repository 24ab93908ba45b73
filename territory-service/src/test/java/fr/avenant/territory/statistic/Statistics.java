package fr.avenant.territory.statistic;

import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent;
import fr.avenant.contracts.territory.StatisticEvent.StatisticCorrected;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.contracts.territory.StatisticEvent.StatisticWithdrawn;
import fr.avenant.territory.statistic.StatisticCommand.CorrectStatistic;
import fr.avenant.territory.statistic.StatisticCommand.PublishStatistic;
import fr.avenant.territory.statistic.StatisticCommand.WithdrawStatistic;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that the tests of statistics ask for and tell. */
final class Statistics {

    /** A figure of Fleming / La Reille printed as <i>n.d.</i>: its producer was read later. */
    static final FactSample<Statistic, StatisticCommand, StatisticEvent> C2S_BENEFICIARIES =
            FactSample.of(
                    new FactWords<>(
                            PublishStatistic::new,
                            CorrectStatistic::new,
                            WithdrawStatistic::new,
                            StatisticPublished::new,
                            StatisticCorrected::new,
                            StatisticWithdrawn::new),
                    Examples.of(StatisticCorrected.class),
                    it ->
                            new Statistic(
                                    it.territory(),
                                    it.measure(),
                                    it.subject(),
                                    it.year(),
                                    it.quantity(),
                                    it.unit(),
                                    null,
                                    it.vintage(),
                                    it.dimensions()));

    private Statistics() {}
}
