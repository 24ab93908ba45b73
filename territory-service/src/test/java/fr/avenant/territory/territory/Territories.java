package fr.avenant.territory.territory;

import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryEvent;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryCorrected;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryWithdrawn;
import fr.avenant.territory.territory.TerritoryCommand.CorrectTerritory;
import fr.avenant.territory.territory.TerritoryCommand.RegisterTerritory;
import fr.avenant.territory.territory.TerritoryCommand.WithdrawTerritory;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;
import java.util.List;

/** Facts that the tests of territories ask for and tell. */
final class Territories {

    /** Carcassonne Agglo: its communes were read later. */
    static final FactSample<Territory, TerritoryCommand, TerritoryEvent> CARCASSONNE =
            FactSample.of(
                    new FactWords<>(
                            RegisterTerritory::new,
                            CorrectTerritory::new,
                            WithdrawTerritory::new,
                            TerritoryRegistered::new,
                            TerritoryCorrected::new,
                            TerritoryWithdrawn::new),
                    Examples.of(TerritoryCorrected.class),
                    it ->
                            new Territory(
                                    it.slug(),
                                    it.name(),
                                    it.epci(),
                                    it.formerSirens(),
                                    it.department(),
                                    it.region(),
                                    it.contractCodes(),
                                    List.of()));

    private Territories() {}
}
