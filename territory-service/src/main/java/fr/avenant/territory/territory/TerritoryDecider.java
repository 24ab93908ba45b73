package fr.avenant.territory.territory;

import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryEvent;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryCorrected;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryWithdrawn;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.territory.territory.TerritoryCommand.CorrectTerritory;
import fr.avenant.territory.territory.TerritoryCommand.RegisterTerritory;
import fr.avenant.territory.territory.TerritoryCommand.WithdrawTerritory;

/** The rules of a territory: those of every recorded fact. */
final class TerritoryDecider {

    private TerritoryDecider() {}

    static Decision<TerritoryEvent> decide(TerritoryCommand command, Lifecycle<Territory> state) {
        return switch (command) {
            case RegisterTerritory it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new TerritoryRegistered(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectTerritory it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new TerritoryCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawTerritory it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new TerritoryWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Territory> evolve(
            Lifecycle<Territory> state, Recorded<TerritoryEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case TerritoryRegistered it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case TerritoryCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case TerritoryWithdrawn _ -> state.withdrawn(id);
        };
    }
}
