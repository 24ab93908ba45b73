package fr.avenant.territory.statistic;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a statistic. */
sealed interface StatisticCommand extends FactCommand {

    @Override
    default String kind() {
        return StatisticEvent.KIND;
    }

    record PublishStatistic(
            @TargetAggregateIdentifier String id,
            Statistic content,
            Effective effective,
            Source source)
            implements StatisticCommand {}

    record CorrectStatistic(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Statistic content,
            Effective effective,
            Source source)
            implements StatisticCommand {}

    record WithdrawStatistic(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements StatisticCommand {}
}
