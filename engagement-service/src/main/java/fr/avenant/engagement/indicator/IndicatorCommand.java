package fr.avenant.engagement.indicator;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an indicator. */
sealed interface IndicatorCommand extends FactCommand {

    @Override
    default String kind() {
        return IndicatorEvent.KIND;
    }

    record DefineIndicator(
            @TargetAggregateIdentifier String id,
            Indicator content,
            Effective effective,
            Source source)
            implements IndicatorCommand {}

    record ReviseIndicator(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Indicator content,
            Effective effective,
            Source source)
            implements IndicatorCommand {}

    record WithdrawIndicator(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements IndicatorCommand {}
}
