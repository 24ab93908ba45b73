package fr.avenant.territory.territory;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a territory. */
sealed interface TerritoryCommand extends FactCommand {

    @Override
    default String kind() {
        return TerritoryEvent.KIND;
    }

    record RegisterTerritory(
            @TargetAggregateIdentifier String id,
            Territory content,
            Effective effective,
            Source source)
            implements TerritoryCommand {}

    record CorrectTerritory(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Territory content,
            Effective effective,
            Source source)
            implements TerritoryCommand {}

    record WithdrawTerritory(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements TerritoryCommand {}
}
