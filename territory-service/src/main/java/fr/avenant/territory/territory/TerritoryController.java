package fr.avenant.territory.territory;

import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryEvent;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryCorrected;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Territories over HTTP. */
@RestController
@RequestMapping("/api/v1/territories")
class TerritoryController extends FactController<Territory> {

    static final FactKind<Territory, TerritoryEvent> KIND =
            FactKind.of(
                    TerritoryEvent.KIND,
                    Territory.class,
                    TerritoryEvent.class,
                    TerritoryRegistered::new,
                    TerritoryCorrected::new,
                    TerritoryWithdrawn::new);

    TerritoryController(CommandDesk desk) {
        super(desk, KIND);
    }
}
